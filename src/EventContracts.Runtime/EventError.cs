using System;

namespace EventContracts;

/// <summary>What kind of fault an event has.</summary>
public enum EventErrorCode
{
    /// <summary>No fault.</summary>
    None,

    /// <summary>The bytes are no JSON.</summary>
    Malformed,

    /// <summary>The bytes end too early.</summary>
    Truncated,

    /// <summary>A value has another JSON type than its contract says.</summary>
    WrongType,

    /// <summary>A value has the right JSON type but not the format or range that the contract says.</summary>
    InvalidValue,

    /// <summary>A required member is missing.</summary>
    Missing,

    /// <summary>A member occurs twice.</summary>
    Duplicate,

    /// <summary>Objects or arrays are nested too deep.</summary>
    TooDeep,

    /// <summary>There are more bytes than the reader's limit.</summary>
    TooLarge,

    /// <summary>Something follows the end of the event.</summary>
    TrailingContent,
}

/// <summary>Why bytes are no event of their contract: where, and what to mend.</summary>
/// <param name="Code">The kind of fault.</param>
/// <param name="Pointer">JSON pointer (RFC 6901) of the value at fault; empty for the root.</param>
/// <param name="ByteOffset">Zero-based offset of the fault in the bytes that were given.</param>
/// <param name="Reason">One sentence for a person.</param>
public readonly record struct EventError(EventErrorCode Code, string Pointer, long ByteOffset, string Reason)
{
    /// <summary>Whether there is a fault.</summary>
    public bool IsError => Code != EventErrorCode.None;

    /// <summary>Pointer, offset and reason in one line.</summary>
    public override string ToString() => !IsError ? "no error" : $"{(Pointer.Length == 0 ? "the event" : Pointer)} (byte {ByteOffset}): {Reason}";
}

/// <summary>Bytes are no event of their contract.</summary>
public sealed class EventFormatException(EventError error, string? context = null)
    : FormatException(context is null ? error.ToString() : $"{context}: {error}")
{
    /// <summary>Where and why.</summary>
    public EventError Error { get; } = error;
}
