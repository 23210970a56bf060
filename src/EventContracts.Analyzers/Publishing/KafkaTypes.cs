using System;
using Microsoft.CodeAnalysis;

namespace EventContracts.Analyzers.Publishing;

/// <summary>The types of Confluent.Kafka, and of this product over it, in a compilation.</summary>
internal sealed class KafkaTypes
{
    private readonly INamedTypeSymbol _message;
    private readonly INamedTypeSymbol? _eventMessage;
    private readonly INamedTypeSymbol? _producer;
    private readonly INamedTypeSymbol? _eventProducer;

    private KafkaTypes(Compilation compilation, INamedTypeSymbol message)
    {
        _message = message;
        _producer = compilation.GetTypeByMetadataName("Confluent.Kafka.IProducer`2");
        _eventMessage = compilation.GetTypeByMetadataName("EventContracts.EventMessage");
        _eventProducer = compilation.GetTypeByMetadataName("EventContracts.Kafka.EventProducer");
    }

    /// <summary>Null where Confluent.Kafka isn't referenced: there is nothing to look at.</summary>
    public static KafkaTypes? Find(Compilation compilation) =>
        compilation.GetTypeByMetadataName("Confluent.Kafka.Message`2") is { } message ? new KafkaTypes(compilation, message) : null;

    public bool IsMessage(ITypeSymbol? type) => type is not null && (Is(type, _message) || Is(type, _eventMessage));

    /// <summary>Whether a call gives a message, or an event, to a producer; the product's own producer included.</summary>
    public bool IsProduce(IMethodSymbol method) => method.Name switch
    {
        "Produce" or "ProduceAsync" => IsProducer(method.ContainingType),
        "Publish" or "PublishAsync" or "SendAsync" => Is(method.ContainingType, _eventProducer),
        _ => false,
    };

    public bool IsProducer(ITypeSymbol? type)
    {
        if (type is null || _producer is null)
            return false;
        if (Is(type, _producer))
            return true;
        foreach (INamedTypeSymbol one in type.AllInterfaces)
        {
            if (Is(one, _producer))
                return true;
        }
        return false;
    }

    /// <summary><c>Confluent.Kafka.Null</c> or <c>Ignore</c>: the type says that there is no key.</summary>
    public static bool IsNoKey(ITypeSymbol? type) =>
        type is { Name: "Null" or "Ignore", ContainingNamespace: { Name: "Kafka", ContainingNamespace.Name: "Confluent" } };

    public static bool IsKafka(ITypeSymbol? type, string name) =>
        type is not null && string.Equals(type.Name, name, StringComparison.Ordinal)
        && type.ContainingNamespace is { Name: "Kafka", ContainingNamespace: { Name: "Confluent", ContainingNamespace.IsGlobalNamespace: true } };

    private static bool Is(ITypeSymbol type, INamedTypeSymbol? definition) =>
        definition is not null && SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, definition);
}
