using System.Collections.Generic;
using System.Linq;
using EventContracts.Analyzers.Handlers.Flow;
using EventContracts.Analyzers.Handlers.Knowledge;
using EventContracts.Analyzers.Handlers.Values;
using EventContracts.Analyzers.Publishing.Keys;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace EventContracts.Analyzers.Publishing.Messages;

/// <summary>Finds the messages that a body makes: their keys, values, topics and partitions.</summary>
internal sealed class MessageFinder(ProducerBody body, KafkaTypes kafka, EventContractTypes contracts, EffectsCatalog catalog)
{
    public IEnumerable<ProducedMessage> Find() =>
        body.Operations.OfType<IObjectCreationOperation>().Where(creation => kafka.IsMessage(creation.Type)).Select(Read);

    private ProducedMessage Read(IObjectCreationOperation creation)
    {
        var type = (INamedTypeSymbol)creation.Type!;
        ILocalSymbol? local = Holder(creation);
        IReadOnlyList<IOperation> keys = [.. Assigned(creation, local, "Key")];
        IOperation? value = Assigned(creation, local, "Value").FirstOrDefault();
        ITypeSymbol? valueType = type.TypeArguments.Length == 2 ? type.TypeArguments[1] : null;
        (ITypeSymbol? @event, EventContractType? contract) = Event(value, valueType);
        IInvocationOperation? send = Send(creation, local);
        (IOperation? topic, IOperation? partition) = Destination(send);
        return new()
        {
            Creation = creation,
            KeyType = type.TypeArguments.Length == 2 ? type.TypeArguments[0] : null,
            ValueType = valueType,
            Keys = keys,
            Key = Key(keys, @event),
            Value = value,
            Escapes = local is null ? send is null : body.ReferencesTo(local).Any(Escapes),
            Event = @event,
            Contract = contract,
            Send = send,
            Topic = topic ?? Assigned(creation, local, "Topic").FirstOrDefault(),
            Partition = partition,
            Place = creation.Syntax is ObjectCreationExpressionSyntax written ? written.Type : creation.Syntax,
        };
    }

    private KeyValue Key(IReadOnlyList<IOperation> keys, ITypeSymbol? @event) => keys
        .Select(key => new KeyReader(body.Definitions, catalog, @event).Read(key))
        .DefaultIfEmpty(KeyValue.Nothing)
        .Aggregate((left, right) => left.Or(right));

    private IEnumerable<IOperation> Assigned(IObjectCreationOperation creation, ILocalSymbol? local, string property)
    {
        foreach (ISimpleAssignmentOperation assignment in (creation.Initializer?.Initializers.OfType<ISimpleAssignmentOperation>() ?? []))
        {
            if (assignment.Target is IPropertyReferenceOperation target && target.Property.Name == property)
                yield return assignment.Value;
        }
        foreach (ILocalReferenceOperation reference in local is null ? [] : body.ReferencesTo(local))
        {
            if (reference.Parent is IPropertyReferenceOperation { Parent: ISimpleAssignmentOperation assignment } target
                && assignment.Target == target && target.Property.Name == property)
                yield return assignment.Value;
        }
    }

    /// <summary>The local that the message is kept in.</summary>
    private static ILocalSymbol? Holder(IOperation creation) => Outer(creation) switch
    {
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => declarator.Symbol,
        ISimpleAssignmentOperation { Target: ILocalReferenceOperation local } => local.Local,
        _ => null,
    };

    private static IOperation? Outer(IOperation operation)
    {
        IOperation? parent = operation.Parent;
        while (parent is IConversionOperation or IParenthesizedOperation)
            parent = parent.Parent;
        return parent;
    }

    private IInvocationOperation? Send(IObjectCreationOperation creation, ILocalSymbol? local) => Sender(creation)
        ?? (local is null ? null : body.ReferencesTo(local).Select(Sender).FirstOrDefault(call => call is not null));

    private IInvocationOperation? Sender(IOperation message) =>
        Outer(message) is IArgumentOperation { Parent: IInvocationOperation call } && kafka.IsProduce(call.TargetMethod) ? call : null;

    private bool Escapes(ILocalReferenceOperation reference) => Outer(reference) switch
    {
        IArgumentOperation => Sender(reference) is null,
        IMemberReferenceOperation or ISimpleAssignmentOperation { Target: ILocalReferenceOperation } => false,
        ISimpleAssignmentOperation assignment => assignment.Target != reference,
        IInvocationOperation or IExpressionStatementOperation => false,
        _ => true,
    };

    private (IOperation? Topic, IOperation? Partition) Destination(IInvocationOperation? send)
    {
        if (send is null || send.ArgumentFor(0) is not { } first)
            return default;
        IOperation place = body.Resolve(first);
        if (!KafkaTypes.IsKafka(place.Type, "TopicPartition"))
            return (place.Type?.SpecialType == SpecialType.System_String ? place : null, null);
        return place is IObjectCreationOperation { Arguments.Length: >= 2 } creation
            ? (body.Resolve(creation.Arguments[0].Value), body.Resolve(creation.Arguments[1].Value))
            : default;
    }

    /// <summary>The event is the value, or what the value is made from.</summary>
    private (ITypeSymbol? Type, EventContractType? Contract) Event(IOperation? value, ITypeSymbol? type)
    {
        if (contracts.Of(type) is { } own)
            return (own.Type, own);
        EventContractType[] inside = value is null ? [] : [.. body.Closure(value).Select(one => contracts.Of(one.Type)).OfType<EventContractType>().Distinct()];
        if (inside.Length > 0)
            return inside.Length == 1 ? (inside[0].Type, inside[0]) : (null, null);
        if (IsObject(type))
            return (type, null);
        // Serialize(e): what is serialized is the event.
        IInvocationOperation? call = value is null
            ? null
            : body.Closure(value).OfType<IInvocationOperation>().FirstOrDefault(one => Serialization.Is(one.TargetMethod));
        ITypeSymbol? argument = call is null ? null : Serialization.Argument(call)?.Type;
        return (IsObject(argument) ? argument : null, null);
    }

    private static bool IsObject(ITypeSymbol? type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, SpecialType: SpecialType.None } named
        && named.ContainingNamespace?.ToDisplayString()
            is not ("System" or "System.Text.Json" or "System.Text.Json.Nodes" or "Newtonsoft.Json.Linq" or "Confluent.Kafka");
}
