using System;

namespace EventContracts;

/// <summary>Bytes are not the expected event.</summary>
public sealed class EventFormatException : FormatException
{
    /// <summary>Says where and why.</summary>
    public EventFormatException(EventError error)
        : base(error.ToString()) => Error = error;

    /// <summary>Where and why.</summary>
    public EventError Error { get; }
}
