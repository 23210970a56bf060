using System;
using System.Collections.Concurrent;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace EventContracts.Analyzers.Publishing;

/// <summary>What the types of a compilation and its references say of their contracts. Thread-safe.</summary>
internal sealed class EventContractTypes(Compilation compilation)
{
    private readonly INamedTypeSymbol? _attribute = compilation.GetTypeByMetadataName("EventContracts.EventContractAttribute");
    private readonly INamedTypeSymbol? _contract = compilation.GetTypeByMetadataName("EventContracts.IEventContract`1");
    private readonly ConcurrentDictionary<ITypeSymbol, EventContractType?> _known = new(SymbolEqualityComparer.Default);

    /// <summary>Null for a type that is no contract.</summary>
    public EventContractType? Of(ITypeSymbol? type)
    {
        if (type is not INamedTypeSymbol named || (_contract is null && _attribute is null))
            return null;
        return _known.GetOrAdd(named, one => Read((INamedTypeSymbol)one));
    }

    private EventContractType? Read(INamedTypeSymbol type)
    {
        if (Attribute(type) is not { } attribute)
            return IsContract(type) ? new(type, null, null, false) : null;
        TypedConstant key = Named(attribute, "PartitionKey");
        string[]? paths = key.IsNull || key.Kind != TypedConstantKind.Array ? null : [.. key.Values.Select(one => one.Value as string ?? "")];
        string? topic = Named(attribute, "Topic") is { IsNull: false, Kind: TypedConstantKind.Primitive, Value: string named } ? named : null;
        return new(type, topic, paths, IsTotallyOrdered: Named(attribute, "IsTotallyOrdered") is { IsNull: false, Value: true });
    }

    private AttributeData? Attribute(INamedTypeSymbol type) => _attribute is null
        ? null
        : type.GetAttributes().FirstOrDefault(one => SymbolEqualityComparer.Default.Equals(one.AttributeClass, _attribute));

    private bool IsContract(INamedTypeSymbol type) =>
        type.AllInterfaces.Any(one => SymbolEqualityComparer.Default.Equals(one.OriginalDefinition, _contract));

    private static TypedConstant Named(AttributeData attribute, string name) =>
        attribute.NamedArguments.FirstOrDefault(one => string.Equals(one.Key, name, StringComparison.Ordinal)).Value;
}
