using System;

namespace EventContracts.Serialization;

/// <summary>U+FEFF before the JSON: RFC 8259 lets a reader ignore it.</summary>
internal static class ByteOrderMark
{
    /// <summary>The bytes that it takes; 0 where there is none.</summary>
    public static int Length(ReadOnlySpan<byte> json) => json is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
}
