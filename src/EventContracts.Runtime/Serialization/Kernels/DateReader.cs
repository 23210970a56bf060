using System;
using System.Runtime.CompilerServices;

namespace EventContracts.Serialization.Kernels;

/// <summary>Reads RFC 3339 full-dates.</summary>
internal static unsafe class DateReader
{
    /// <summary>Reads a quoted date, with whitespace before it allowed; touches nothing at or after the end, and looks back from there
    /// (<see cref="Json.ReadMargin"/>) when the plain spelling doesn't match.</summary>
    /// <returns>The cursor after the closing quote, whatever follows; null when there is no date.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static byte* Read(byte* p, byte* end, out DateOnly value)
    {
        p = Blank.Skip(p, end);
        byte* after = TryRead(p, end, out value);
        return after != null ? after : ReadEscaped(p, end, out value);
    }

    /// <summary>The plain spelling at the cursor, no whitespace before it: twelve bytes, looked at when there are so many.</summary>
    private static byte* TryRead(byte* p, byte* end, out DateOnly value)
    {
        if (end - p >= 12 && p[0] == '"' && p[11] == '"')
        {
            int day = Day(p + 1);
            if (day >= 0)
            {
                value = DateOnly.FromDayNumber(day);
                return p + 12;
            }
        }
        value = default;
        return null;
    }

    /// <summary>Any other spelling: when it has escapes, it is read again without them.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static byte* ReadEscaped(byte* p, byte* end, out DateOnly value)
    {
        byte* scratch = stackalloc byte[EscapedScalar.Room];
        value = default;
        byte* after = EscapedScalar.Unescape(p, end, scratch, out int length);
        if (after != null && TryRead(scratch, scratch + length, out value) == scratch + length)
            return after;
        value = default;
        return null;
    }

    /// <summary>The day of <c>yyyy-MM-dd</c>, counted from 0001-01-01; -1 when that isn't a date. Reads exactly ten bytes, unchecked.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Day(byte* p)
    {
        // Where a digit is due, xor leaves 0 to 9; where a separator is due, 0. Adding what lifts the next value to 0x80 shows all else.
        ulong front = *(ulong*)p ^ 0x2D_30_30_2D_30_30_30_30;  // 0000-00-
        uint back = *(ushort*)(p + 8) ^ 0x30_30u;
        ulong wrong = (front + 0x7F_76_76_7F_76_76_76_76) | front | (back + 0x76_76) | back;
        if ((wrong & 0x80_80_80_80_80_80_80_80) != 0)
            return -1;

        uint century = ((uint)front & 0xF) * 10 + ((uint)front >> 8 & 0xF);
        uint year = century * 100 + ((uint)front >> 16 & 0xF) * 10 + ((uint)front >> 24);
        uint month = (uint)(front >> 40 & 0xF) * 10 + (uint)(front >> 48 & 0xF);
        uint day = (back & 0xF) * 10 + (back >> 8);
        return CivilDate.ToDay(year, month, day);
    }
}
