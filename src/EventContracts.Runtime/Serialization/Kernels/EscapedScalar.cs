using System;

namespace EventContracts.Serialization.Kernels;

/// <summary>Dates and UUIDs are written without escapes, yet an escape is legal in any string: the rare one is unescaped and read again.</summary>
internal static unsafe class EscapedScalar
{
    /// <summary>How many bytes <see cref="Unescape"/> may write. No scalar that is this long is worth more room.</summary>
    public const int Room = 256;

    /// <summary>Copies a string that has escapes to <paramref name="scratch"/>, <see cref="Room"/> bytes of room: without the escapes but with its quotes.
    /// Whitespace before it is allowed; looks back from the end (<see cref="Json.ReadMargin"/>).</summary>
    /// <returns>The cursor after the closing quote. Null, with nothing written, when the string is malformed, too long, or has no
    /// escapes: then reading again would fail again.</returns>
    public static byte* Unescape(byte* p, byte* end, byte* scratch, out int length)
    {
        length = 0;
        nint after = JsonString.Scan((nint)p, (nint)end, out StringToken token);
        if (after == 0 || !token.Escaped || token.Length > Room - 2)
            return null;
        length = JsonString.Unescape(token, new Span<byte>(scratch + 1, Room - 2)) + 2;
        scratch[0] = (byte)'"';
        scratch[length - 1] = (byte)'"';
        return (byte*)after;
    }
}
