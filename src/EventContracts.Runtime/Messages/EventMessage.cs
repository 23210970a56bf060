using System;

namespace EventContracts;

/// <summary>
/// What a broker carries: topic, key, value and headers, all still bytes. Immutable; the bytes belong to the message and must not change. Not tied to
/// any client library.
/// </summary>
public readonly struct EventMessage
{
    /// <summary>An unread or unsent message.</summary>
    public EventMessage()
    {
    }

    /// <summary>Where it goes or came from.</summary>
    public required string Topic { get; init; }

    /// <summary>The key as UTF-8 text; null (not the same as empty) where the message has none.</summary>
    /// <remarks>An array and not memory: a null array would silently convert to empty memory, and an empty key is one that all such messages share.</remarks>
    public byte[]? Key { get; init; }

    /// <summary>The value; empty for a tombstone.</summary>
    public ReadOnlyMemory<byte> Value { get; init; }

    /// <summary>Whether the message has no value at all, which deletes the key from a compacted topic.</summary>
    public bool IsTombstone { get; init; }

    /// <summary>The headers.</summary>
    public EventHeaderList Headers { get; init; }

    /// <summary>The partition it came from; −1 for a message that was not consumed.</summary>
    public int Partition { get; init; } = -1;

    /// <summary>Its offset in the partition; −1 for a message that was not consumed.</summary>
    public long Offset { get; init; } = -1;

    /// <summary>The text of the header of that exact name, of the last one where it repeats; null where there is none.</summary>
    public string? Header(string name) => Headers[name];
}
