using System;

namespace EventContracts.Serialization;

/// <summary>A string in the input, validated and not yet decoded: the bytes between its quotes.</summary>
internal readonly struct StringToken(nint start, int length, bool escaped, bool nonAscii)
{
    /// <summary>After the opening quote.</summary>
    public readonly nint Start = start;

    /// <summary>In bytes, as written: an escape counts with all its characters.</summary>
    public readonly int Length = length;

    /// <summary>Whether the content has at least one escape.</summary>
    public readonly bool Escaped = escaped;

    /// <summary>Whether the content has at least one byte outside ASCII. An escape for such a character doesn't count.</summary>
    public readonly bool NonAscii = nonAscii;

    /// <summary>The content as it is in the input.</summary>
    public unsafe ReadOnlySpan<byte> Raw => new((void*)Start, Length);
}
