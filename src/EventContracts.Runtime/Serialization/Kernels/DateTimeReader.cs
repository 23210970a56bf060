using System;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace EventContracts.Serialization.Kernels;

/// <summary>Reads RFC 3339 date-times (section 5.6).</summary>
internal static unsafe class DateTimeReader
{
    private const int MaxOffsetMinutes = 14 * 60; // what DateTimeOffset holds

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static byte* Read(byte* p, byte* end, out DateTimeOffset value)
    {
        p = Blank.Skip(p, end);
        byte* after = TryRead(p, end, out value);
        return after != null ? after : ReadEscaped(p, end, out value);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte* TryRead(byte* p, byte* end, out DateTimeOffset value)
    {
        value = default;
        if (end - p < 22 || *p != '"' || (p[11] | 0x20) != 't') // the shortest one: "yyyy-MM-ddTHH:mm:ssZ"
            return null;
        int day = DateReader.Day(p + 1);
        long time = TimeOfDay(p + 12);
        if (day < 0 || time < 0)
            return null;
        long ticks = day * TimeSpan.TicksPerDay + time;
        p += 20;
        if (*p == '.')
        {
            p = Fraction(p + 1, end, out uint fraction);
            if (p == null)
                return null;
            ticks += fraction;
        }
        return Offset(p, end, ticks, out value);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static byte* ReadEscaped(byte* p, byte* end, out DateTimeOffset value)
    {
        byte* scratch = stackalloc byte[EscapedScalar.Room];
        value = default;
        byte* after = EscapedScalar.Unescape(p, end, scratch, out int length);
        if (after != null && TryRead(scratch, scratch + length, out value) == scratch + length)
            return after;
        value = default;
        return null;
    }

    /// <summary>The ticks of <c>HH:mm:ss</c>, or -1. Reads eight bytes; <see cref="DateReader.Day"/> explains the check.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long TimeOfDay(byte* p)
    {
        ulong text = *(ulong*)p ^ 0x30_30_3A_30_30_3A_30_30;
        if ((((text + 0x76_76_7F_76_76_7F_76_76) | text) & 0x80_80_80_80_80_80_80_80) != 0)
            return -1;
        // Tens and units of all three at once; each sum stays below 100, so nothing spills into its neighbour.
        ulong pairs = (text & 0x00_0F_00_00_0F_00_00_0F) * 10 + (text >> 8 & 0x00_0F_00_00_0F_00_00_0F);
        uint hour = (byte)pairs, minute = (byte)(pairs >> 24), second = (byte)(pairs >> 48);
        if (hour > 23 || minute > 59 || second > 59)
            return -1;
        return (hour * 3600 + minute * 60 + second) * TimeSpan.TicksPerSecond;
    }

    /// <summary>The digits after the point, as ticks: seven of them count. There must be one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte* Fraction(byte* p, byte* end, out uint ticks)
    {
        if (end - p >= 8)
        {
            ulong text = *(ulong*)p ^ 0x30_30_30_30_30_30_30_30;
            // Right up to the first byte that is no digit; more is not asked.
            ulong other = ((text + 0x76_76_76_76_76_76_76_76) | text) & 0x80_80_80_80_80_80_80_80;
            int digits = BitOperations.TrailingZeroCount(other) >> 3;
            if (digits is > 0 and < 8)
            {
                ticks = SevenDigits(text & ((1UL << digits * 8) - 1));
                return p + digits;
            }
        }
        return LongFraction(p, end, out ticks);
    }

    /// <summary>Seven bytes from 0 to 9, the first in the lowest byte: pairs, fours and all eight, with a zero in front, by one multiplication each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint SevenDigits(ulong digits)
    {
        digits <<= 8;
        ulong pairs = digits * 10 + (digits >> 8) & 0x00FF_00FF_00FF_00FF;
        ulong fours = pairs * 100 + (pairs >> 16) & 0x0000_FFFF_0000_FFFF;
        return (uint)(fours * 10_000 + (fours >> 32));
    }

    /// <summary>As the other, near the end of the bytes, and for digits that don't count.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static byte* LongFraction(byte* p, byte* end, out uint ticks)
    {
        byte* start = p;
        uint unit = 1_000_000;
        ticks = 0;
        for (; p < end && NumberScanner.IsDigit(*p, out uint digit); p++)
        {
            ticks += digit * unit;
            unit /= 10;
        }
        return p == start ? null : p;
    }

    /// <summary><c>Z</c> or an offset, and the closing quote.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte* Offset(byte* p, byte* end, long ticks, out DateTimeOffset value)
    {
        int length = UtcLength(p, end);
        if (length != 0)
        {
            value = new DateTimeOffset(ticks, TimeSpan.Zero);
            return p + length;
        }
        return NumericOffset(p, end, ticks, out value);
    }

    /// <summary>The length of <c>Z</c> or <c>+00:00</c> with the quote; 0 where there is neither.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int UtcLength(byte* p, byte* end)
    {
        if (end - p >= 8 && *(ulong*)p << 8 == 0x22_30_30_3A_30_30_2B_00) // +00:00"
            return 7;
        return end - p >= 2 && (*p | 0x20) == 'z' && p[1] == '"' ? 2 : 0;
    }

    private static byte* NumericOffset(byte* p, byte* end, long ticks, out DateTimeOffset value)
    {
        value = default;
        if (end - p < 7 || *p is not ((byte)'+' or (byte)'-') || p[3] != ':' || p[6] != '"'
            || !NumberScanner.IsDigit(p[1], out uint hourTens) || !NumberScanner.IsDigit(p[2], out uint hourUnits)
            || !NumberScanner.IsDigit(p[4], out uint minuteTens) || !NumberScanner.IsDigit(p[5], out uint minuteUnits) || minuteTens > 5)
            return null;
        long minutes = (hourTens * 10 + hourUnits) * 60 + minuteTens * 10 + minuteUnits;
        if (minutes > MaxOffsetMinutes)
            return null;
        long offset = (*p == '-' ? -minutes : minutes) * TimeSpan.TicksPerMinute;
        if ((ulong)(ticks - offset) > (ulong)DateTime.MaxValue.Ticks)
            return null; // before year 1 or after 9999 in UTC, where DateTimeOffset would throw
        value = new DateTimeOffset(ticks, new TimeSpan(offset));
        return p + 7;
    }
}
