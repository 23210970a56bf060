using System.Runtime.CompilerServices;

namespace EventContracts.Serialization.Kernels;

/// <summary>One UTF-8 sequence of two to four bytes (RFC 3629, section 4): no overlong form, no surrogate, nothing above U+10FFFF.</summary>
internal static unsafe class Utf8Sequence
{
    /// <summary>Decodes the sequence that starts at <paramref name="p"/>, which is before the end and outside ASCII, and moves <paramref name="to"/>, with room
    /// for two, over the one or two characters it makes. Touches nothing at or after the end.</summary>
    /// <returns>The length in bytes; 0, and <paramref name="to"/> has not moved, when it isn't valid or is cut off.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Decode(byte* p, byte* end, ref char* to)
    {
        uint first = *p;
        if (first < 0xE0)
        {
            if (first < 0xC2 || end - p < 2 || !Continues(p[1]))
                return 0;
            *to++ = (char)((first & 0x1F) << 6 | p[1] & 0x3Fu);
            return 2;
        }
        if (first < 0xF0)
        {
            if (end - p < 3 || !Continues(p[1]) || !Continues(p[2]))
                return 0;
            uint unit = (first & 0xF) << 12 | (p[1] & 0x3Fu) << 6 | p[2] & 0x3Fu;
            if (unit < 0x800 || (unit & 0xF800) == 0xD800)
                return 0;
            *to++ = (char)unit;
            return 3;
        }
        // Its result comes by value: a cursor whose address is taken would live in memory, not in a register.
        uint scalar = DecodeFour(p, end);
        if (scalar == 0)
            return 0;
        *to++ = (char)(0xD7C0 + (scalar >> 10));
        *to++ = (char)(0xDC00 + (scalar & 0x3FF));
        return 4;
    }

    /// <summary>The scalar of a sequence whose first byte is 0xF0 or above; 0 when it isn't valid or is cut off.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static uint DecodeFour(byte* p, byte* end)
    {
        if (end - p < 4 || !Continues(p[1]) || !Continues(p[2]) || !Continues(p[3]))
            return 0;
        uint scalar = (*p & 0xFu) << 18 | (p[1] & 0x3Fu) << 12 | (p[2] & 0x3Fu) << 6 | p[3] & 0x3Fu;
        return scalar is < 0x10000 or > 0x10FFFF ? 0 : scalar;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Continues(byte value) => (value & 0xC0) == 0x80;
}
