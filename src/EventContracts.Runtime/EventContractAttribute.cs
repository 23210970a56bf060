using System;

namespace EventContracts;

/// <summary>
/// What analyzers and tools read of a contract from its assembly, without running it; at run time <see cref="IEventContract{TSelf}.Descriptor"/> says it all.
/// The generator puts it on every event.
/// </summary>
/// <param name="type">The event type, <c>user.created</c>.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class EventContractAttribute(string type) : Attribute
{
    /// <summary>The event type, <c>user.created</c>.</summary>
    public string Type { get; } = type;

    /// <summary>The topic that such events are published to; null where that is not known.</summary>
    public string? Topic { get; init; }

    /// <summary>The properties that form the partition key, as in <c>Customer.Id</c>; empty where the contract says
    /// that it has none, null where it says nothing.</summary>
    public string[]? PartitionKey { get; init; }

    /// <summary>Whether all events of the topic are in one order, so that it has one partition and needs no key.</summary>
    public bool IsTotallyOrdered { get; init; }
}
