using System.Collections.Generic;
using EventContracts.Analyzers.Publishing.Keys;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EventContracts.Analyzers.Publishing.Messages;

/// <summary>A message that a body makes, and how it is sent.</summary>
internal sealed record ProducedMessage
{
    public required IObjectCreationOperation Creation { get; init; }

    /// <summary>The types of key and value; null for those of the product's own message, which are bytes.</summary>
    public ITypeSymbol? KeyType { get; init; }

    public ITypeSymbol? ValueType { get; init; }

    /// <summary>What is assigned to the key, in the initializer or later; empty where nothing is.</summary>
    public required IReadOnlyList<IOperation> Keys { get; init; }

    public required KeyValue Key { get; init; }

    public IOperation? Value { get; init; }

    /// <summary>Whether others get the message, who may set its key.</summary>
    public bool Escapes { get; init; }

    /// <summary>The contract of the event in it; null where there is none, or nobody can tell.</summary>
    public EventContractType? Contract { get; init; }

    /// <summary>The type of the event in it, contract or not; null for bytes and texts that come from elsewhere.</summary>
    public ITypeSymbol? Event { get; init; }

    /// <summary>The call that sends it; null where it is sent elsewhere.</summary>
    public IInvocationOperation? Send { get; init; }

    /// <summary>The topic, where it is named.</summary>
    public IOperation? Topic { get; init; }

    /// <summary>The partition, where one is chosen.</summary>
    public IOperation? Partition { get; init; }

    /// <summary>Where to tell of the message as a whole: its type as it is written.</summary>
    public required SyntaxNode Place { get; init; }

    public string EventName => (Contract?.Type ?? Event)?.Name ?? "the event";

    /// <summary>Whether the contract says that the key decides nothing: the events are in no order, or all in one.</summary>
    public bool NeedsNoKey => Contract is { NeedsNoKey: true };

    /// <summary>Whether all events of the topic are in one order, which needs one partition.</summary>
    public bool IsTotallyOrdered => Contract is { IsTotallyOrdered: true };

    public bool IsKeyed => Contract is { IsKeyed: true };
}
