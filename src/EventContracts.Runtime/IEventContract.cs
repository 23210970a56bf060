using System;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using EventContracts.Serialization;

namespace EventContracts;

/// <summary>
/// A type that is an event: it knows its contract and how to become UTF-8 JSON and back. The generator implements it for every schema, all but
/// <see cref="Descriptor"/> explicitly, so that no property of a schema can clash with it. All members are thread-safe.
/// </summary>
/// <typeparam name="TSelf">The event itself.</typeparam>
public interface IEventContract<TSelf>
    where TSelf : class, IEventContract<TSelf>
{
    /// <summary>What is known of the event without an instance. Always the same object.</summary>
    static abstract EventDescriptor Descriptor { get; }

    /// <summary>Writes the event as one JSON object, without white space.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="value">The event; not null.</param>
    static abstract void Write(ref EventWriter writer, TSelf value);

    /// <summary>Reads one event; unknown members are skipped.</summary>
    /// <param name="reader">Where from; its <see cref="EventReader.Error"/> says why the result is false.</param>
    /// <param name="value">The event, or null.</param>
    /// <returns>Whether the bytes are such an event. Bad input is no exception.</returns>
    static abstract bool TryRead(ref EventReader reader, [MaybeNullWhen(false)] out TSelf value);

    /// <summary>
    /// The text that decides the partition, and so the order of events among each other: null where the contract says "none", states no key, or
    /// all of its members are absent; a composite key is joined with <c>/</c>.
    /// </summary>
    /// <param name="value">The event; not null.</param>
    static virtual string? GetPartitionKey(TSelf value) => null;

    /// <summary>What tells a repeated delivery from a new event; null where the contract names no id.</summary>
    /// <param name="value">The event; not null.</param>
    static virtual string? GetEventId(TSelf value) => null;

    /// <summary>When it happened, by the producer's clock; null where the contract names no time.</summary>
    /// <param name="value">The event; not null.</param>
    static virtual DateTimeOffset? GetTime(TSelf value) => null;
}

/// <summary>A type that is an event and has this codec: what the generator implements.</summary>
/// <typeparam name="TSelf">The event itself.</typeparam>
/// <typeparam name="TCodec">How it becomes UTF-8 JSON and back.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IEventContract<TSelf, TCodec> : IEventContract<TSelf>
    where TSelf : class, IEventContract<TSelf>
    where TCodec : struct, ICodec<TSelf>
{
    static void IEventContract<TSelf>.Write(ref EventWriter writer, TSelf value) => writer.Write<TSelf, TCodec>(value);

    static bool IEventContract<TSelf>.TryRead(ref EventReader reader, [MaybeNullWhen(false)] out TSelf value) => reader.TryRead<TSelf, TCodec>(out value);
}
