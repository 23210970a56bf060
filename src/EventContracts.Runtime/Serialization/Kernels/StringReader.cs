using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace EventContracts.Serialization.Kernels;

/// <summary>Reads a JSON string into a new <see cref="string"/>.</summary>
internal static unsafe class StringReader
{
    private const int BufferLength = 1024;

    /// <summary>The closing quote of a string of plain ASCII without escapes that starts right at the cursor; null for anything else. Touches nothing at or
    /// after the end, and looks back from there (<see cref="Json.ReadMargin"/>).</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static byte* FindPlainEnd(byte* p, byte* end)
    {
        if (p >= end || *p != '"')
            return null;
        byte* special = StringScanner.FindSpecialFar(p + 1, end);
        if (special == null)
            special = StringScanner.FindSpecialNear(p + 1, end);
        return special < end && *special == '"' ? special : null;
    }

    /// <summary>The text between two quotes that is known to be ASCII. A cache gives a short one out again.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static string PlainText(byte* open, byte* close, TextCache? cache)
    {
        int length = (int)(close - open - 1);
        if (cache is not null && length <= TextCache.MaxLength)
            return cache.Get(new ReadOnlySpan<byte>(open + 1, length));
        return AsciiText.Create(open + 1, length);
    }

    /// <summary>Any string, with whitespace before it allowed: one pass, in which vectors widen the plain runs, and all else is decoded and checked on the way.
    /// Touches nothing at or after the end, nothing before the cursor; <paramref name="after"/> is after the closing quote, whatever follows.</summary>
    /// <returns>The text; null, and so is <paramref name="after"/>, when there is no well-formed string. It isn't an out parameter, because storing an object
    /// through a reference costs a write barrier.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static string? ReadMixed(byte* p, byte* end, out nint after)
    {
        after = 0;
        byte* quote = Blank.Skip(p, end);
        if (quote >= end || *quote != '"')
            return null;
        char* buffer = stackalloc char[BufferLength + 16]; // a whole vector may be stored at the limit
        char* limit = buffer + BufferLength;
        char* to = buffer;
        p = quote + 1;
        while (true)
        {
            if (to >= limit)
                return ReadLong(quote, end, out after);
            if (end - p >= 16)
            {
                Vector128<byte> bytes = Vector128.Load(p);
                (Vector128<ushort> low, Vector128<ushort> high) = Vector128.Widen(bytes);
                low.Store((ushort*)to);
                high.Store((ushort*)to + 8);
                uint special = StringScanner.SpecialMask(bytes);
                int plain = special == 0 ? 16 : BitOperations.TrailingZeroCount(special);
                p += plain;
                to += plain;
                if (special == 0)
                    continue;
            }
            else if (p >= end)
            {
                return null;
            }

            byte first = *p;
            int length;
            if (first >= 0x80)
            {
                length = Utf8Sequence.Decode(p, end, ref to);
                while (length != 0 && end - p > length && p[length] >= 0xC2 && to < limit) // in most scripts the next character is alike
                {
                    p += length;
                    length = Utf8Sequence.Decode(p, end, ref to);
                }
            }
            else if (first == '"')
            {
                after = (nint)(p + 1);
                return new string(buffer, 0, (int)(to - buffer));
            }
            else if (first == '\\')
            {
                length = StringUnescaper.Length(p, end);
                if (length == 2)
                    *to++ = (char)StringUnescaper.Character(p[1]);
                else if (length != 0)
                    *to++ = (char)StringUnescaper.CodeUnit(p + 2);
                if (length == 12)
                    *to++ = (char)StringUnescaper.CodeUnit(p + 8);
            }
            else
            {
                *to++ = (char)first;
                length = first < ' ' ? 0 : 1;
            }
            if (length == 0)
                return null;
            p += length;
        }
    }

    /// <summary>As <see cref="ReadMixed"/> from the opening quote on, in two passes, the first one to find the length.</summary>
    private static string? ReadLong(byte* quote, byte* end, out nint after)
    {
        after = JsonString.ScanFrom(quote, quote + 1, end, out StringToken token);
        return after == 0 ? null : JsonString.ToText(token);
    }
}
