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

    /// <summary>The text, or null when there is no well-formed string. It comes as the result, and the cursor by reference, because storing an object
    /// through a reference costs a write barrier.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static string? Read(byte* p, byte* end, out byte* after)
    {
        p = Blank.Skip(p, end);
        if (p < end && *p == '"')
        {
            byte* special = StringScanner.FindSpecial(p + 1, end);
            if (special < end && *special == '"')
            {
                after = special + 1;
                // ASCII is known here: Latin-1 widens without a second check.
                return Encoding.Latin1.GetString(new ReadOnlySpan<byte>(p + 1, (int)(special - p - 1)));
            }
            return ReadMixed(p, end, out after);
        }
        after = null;
        return null;
    }

    /// <summary>One pass over a string with escapes or non-ASCII text: vectors widen the plain runs, and all else is decoded and checked on the way.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string? ReadMixed(byte* quote, byte* end, out byte* after)
    {
        char* buffer = stackalloc char[BufferLength + 16]; // a whole vector may be stored at the limit
        char* limit = buffer + BufferLength;
        char* to = buffer;
        byte* p = quote + 1;
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
                break;
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
                after = p + 1;
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
                break;
            p += length;
        }
        after = null;
        return null;
    }

    /// <summary>Two passes, the first one to find the length.</summary>
    private static string? ReadLong(byte* quote, byte* end, out byte* after)
    {
        after = (byte*)JsonString.ScanFrom(quote, quote + 1, end, out StringToken token);
        return after == null ? null : JsonString.ToText(token);
    }
}
