using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace EventContracts.Serialization.Kernels;

/// <summary>Reads RFC 3339 date-times (section 5.6).</summary>
internal static unsafe class DateTimeReader
{
    private const int Shortest = 22; // "yyyy-MM-ddTHH:mm:ssZ"

    private const int MaxOffsetMinutes = 14 * 60; // what DateTimeOffset holds

    /// <summary>Reads a quoted date-time, with whitespace before it allowed; touches nothing at or after the end, and looks back from there
    /// (<see cref="Json.ReadMargin"/>) when the plain spelling doesn't match.</summary>
    /// <returns>The cursor after the closing quote, whatever follows; null, with the default value, when there is no date-time
    /// that <see cref="DateTimeOffset"/> holds.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static byte* Read(byte* p, byte* end, out DateTimeOffset value)
    {
        // Whatever else is called is called last: the common spelling saves no register.
        if (end - p < Shortest)
            return ReadAny(p, end, out value);
        long ticks = ToSecond(p);
        if (ticks < 0)
            return ReadAny(p, end, out value);
        byte* at = p + 20;
        if (*at == '.')
        {
            at = ShortFraction(at + 1, end, out uint fraction);
            if (at == null)
                return ReadAny(p, end, out value);
            ticks += fraction;
        }
        int length = UtcLength(at, end);
        if (length == 0)
            return ReadOffset(p, at, end, ticks, out value);
        value = new DateTimeOffset(ticks, TimeSpan.Zero);
        return at + length;
    }

    /// <summary>The rest of a date-time from its offset on, where that isn't UTC's.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static byte* ReadOffset(byte* p, byte* at, byte* end, long ticks, out DateTimeOffset value)
    {
        byte* after = NumericOffset(at, end, ticks, out value);
        return after != null ? after : ReadAny(p, end, out value);
    }

    /// <summary>Any spelling: with whitespace before it, with more digits than count, or with escapes, which is read again without them.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static byte* ReadAny(byte* p, byte* end, out DateTimeOffset value)
    {
        p = Blank.Skip(p, end);
        byte* after = TryRead(p, end, out value);
        if (after != null)
            return after;
        byte* scratch = stackalloc byte[EscapedScalar.Room];
        after = EscapedScalar.Unescape(p, end, scratch, out int length);
        if (after != null && TryRead(scratch, scratch + length, out value) == scratch + length)
            return after;
        value = default;
        return null;
    }

    /// <summary>Any spelling without escapes, right at the cursor.</summary>
    private static byte* TryRead(byte* p, byte* end, out DateTimeOffset value)
    {
        value = default;
        long ticks = end - p < Shortest ? -1 : ToSecond(p);
        if (ticks < 0)
            return null;
        p += 20;
        if (*p == '.')
        {
            p = Fraction(p + 1, end, out uint fraction);
            if (p == null)
                return null;
            ticks += fraction;
        }
        int length = UtcLength(p, end);
        if (length == 0)
            return NumericOffset(p, end, ticks, out value);
        value = new DateTimeOffset(ticks, TimeSpan.Zero);
        return p + length;
    }

    /// <summary>The ticks of <c>"yyyy-MM-ddTHH:mm:ss</c>, the quote included, or -1. Reads exactly twenty bytes, unchecked.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long ToSecond(byte* p)
    {
        // Where a digit is due, xor leaves 0 to 9, and less where it is a first one; where a separator is due, 0.
        Vector128<byte> text = (Vector128.Load(p + 1) | Vector128.Create((byte)0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x20, 0, 0, 0, 0, 0))
            ^ Vector128.Create("0000-00-00t00:00"u8);
        Vector128<byte> over = Vector128.SubtractSaturate(text, Vector128.Create((byte)9, 9, 9, 9, 0, 1, 9, 0, 3, 9, 0, 2, 9, 0, 5, 9));
        uint seconds = *(ushort*)(p + 18) ^ 0x30_30u;
        if (over != Vector128<byte>.Zero || (((seconds + 0x76_7A) | seconds) & 0x80_80) != 0 || p[0] != '"' || p[17] != ':')
            return -1;
        // Tens and units of all at once: century, year, month, day, hour, minute.
        Vector128<ushort> pairs = Bytes.Shuffle(text, Vector128.Create((byte)0, 1, 2, 3, 5, 6, 8, 9, 11, 12, 14, 15, 0, 0, 0, 0)).AsUInt16();
        Vector128<ulong> numbers = (pairs * 10 + (pairs >> 8) & Vector128.Create((ushort)0xFF)).AsUInt64();
        ulong date = numbers.ToScalar();
        uint time = (uint)numbers.GetElement(1);
        uint year = (ushort)date * 100u + (ushort)(date >> 16), month = (ushort)(date >> 32), day = (uint)(date >> 48);
        uint hour = (ushort)time, minute = time >> 16, second = (seconds & 0xF) * 10 + (seconds >> 8);
        int days = CivilDate.ToDay(year, month, day);
        if (hour > 23 || days < 0)
            return -1;
        return days * TimeSpan.TicksPerDay + (hour * 3600 + minute * 60 + second) * TimeSpan.TicksPerSecond;
    }

    /// <summary>The digits after the point, as ticks: seven of them count. Returns the cursor after the last digit; null when there is none.</summary>
    private static byte* Fraction(byte* p, byte* end, out uint ticks)
    {
        byte* after = ShortFraction(p, end, out ticks);
        return after != null ? after : LongFraction(p, end, out ticks);
    }

    /// <summary>One to seven digits with something behind them, as all do that are well-formed; null for anything else.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte* ShortFraction(byte* p, byte* end, out uint ticks)
    {
        ticks = 0;
        if (end - p < 8)
            return null;
        ulong text = *(ulong*)p ^ 0x30_30_30_30_30_30_30_30;
        // Right up to the first byte that is no digit; more is not asked.
        ulong other = ((text + 0x76_76_76_76_76_76_76_76) | text) & 0x80_80_80_80_80_80_80_80;
        int digits = BitOperations.TrailingZeroCount(other) >> 3;
        if (digits is 0 or > 7)
            return null;
        ticks = SevenDigits(text & ((1UL << digits * 8) - 1));
        return p + digits;
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

    /// <summary>As <see cref="Fraction"/>, near the end of the bytes, and for digits that don't count.</summary>
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

    /// <summary>The length of <c>Z</c> or <c>+00:00</c> with the quote; 0 where there is neither.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int UtcLength(byte* p, byte* end)
    {
        if (end - p >= 8 && *(ulong*)p << 8 == 0x22_30_30_3A_30_30_2B_00) // +00:00"
            return 7;
        return end - p >= 2 && (*p | 0x20) == 'z' && p[1] == '"' ? 2 : 0;
    }

    /// <summary>
    /// An offset in hours and minutes, and the closing quote: returns the cursor after it; null, with the default value, when that isn't here.
    /// </summary>
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
