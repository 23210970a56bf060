using System;
using System.Diagnostics.CodeAnalysis;

namespace EventContracts;

/// <summary>An event type that is generated from a schema. Implemented by generated records, explicitly, so that no member of theirs is in the way.</summary>
/// <typeparam name="TSelf">The record.</typeparam>
public interface IEventContract<TSelf>
    where TSelf : class, IEventContract<TSelf>
{
    /// <summary>What is known of the event without an instance.</summary>
    static abstract EventDescriptor Descriptor { get; }

    /// <summary>Writes the event as UTF-8 JSON.</summary>
    static abstract void Write(ref EventWriter writer, TSelf value);

    /// <summary>Reads an event; on failure the reader's <see cref="EventReader.Error"/> says why.</summary>
    static abstract bool TryRead(ref EventReader reader, [MaybeNullWhen(false)] out TSelf value);

    /// <summary>The text of the partition key; null where the contract has none or a part of it is absent. Parts are joined with <c>/</c>.</summary>
    static abstract string? GetPartitionKey(TSelf value);

    /// <summary>The text of the event id; null where the contract has none.</summary>
    static abstract string? GetEventId(TSelf value);

    /// <summary>When the event occurred; null where the contract does not say.</summary>
    static abstract DateTimeOffset? GetTime(TSelf value);
}
