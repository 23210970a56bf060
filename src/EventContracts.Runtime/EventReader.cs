using System;
using System.Diagnostics.CodeAnalysis;
using EventContracts.Serialization;

namespace EventContracts;

/// <summary>Reads one value from UTF-8 JSON.</summary>
public ref struct EventReader
{
    private readonly ReadOnlySpan<byte> _utf8;

    /// <summary>Starts at the first byte.</summary>
    public EventReader(ReadOnlySpan<byte> utf8)
    {
        _utf8 = utf8;
        Error = default;
    }

    /// <summary>Why the last read failed.</summary>
    public EventError Error { get; private set; }

    /// <summary>Reads the value.</summary>
    public bool TryRead<T, TCodec>([MaybeNullWhen(false)] out T value)
        where TCodec : struct, ICodec<T>
    {
        value = default;
        Error = new EventError(EventErrorCode.Malformed, "", _utf8.Length, "not implemented");
        return false;
    }
}
