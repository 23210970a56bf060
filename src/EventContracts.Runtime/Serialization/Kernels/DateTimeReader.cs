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

    /// <summary>The ticks of <c>"yyyy-MM-ddTHH:mm:ss</c>, the quote included, or -1. Reads twenty-one bytes, unchecked.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long ToSecond(byte* p)
    {
        // Where a digit is due, xor leaves 0 to 9, and less where it is a first one; where a separator is due, 0.
        Vector128<byte> text = (Vector128.Load(p + 1) | Vector128.Create((byte)0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x20, 0, 0, 0, 0, 0))
            ^ Vector128.Create("0000-00-00t00:00"u8);
        Vector128<byte> over = Vector128.SubtractSaturate(text, Vector128.Create((byte)9, 9, 9, 9, 0, 1, 9, 0, 3, 9, 0, 2, 9, 0, 5, 9));
        uint tail = *(uint*)(p + 17) << 8 ^ 0x30_30_3A_00; // the seconds, a colon before them
        if (over != Vector128<byte>.Zero || (((tail + 0x76_7A_00_00) | tail) & 0x80_80_FF_00) != 0 || p[0] != '"')
            return -1;
        // Tens and units of all at once, of them the year, the month above the day, and the minute of the day.
        Vector128<short> pairs = Bytes.Pairs(Bytes.Shuffle(text, Vector128.Create((byte)0, 1, 2, 3, 5, 6, 8, 9, 11, 12, 14, 15, 0x80, 0x80, 0x80, 0x80)));
        Vector128<int> numbers = Bytes.Sums(pairs, Vector128.Create(100, 1, 1 << 8, 1, 60, 1, 0, 0));
        uint second = (uint)numbers.GetElement(2) * 60 + (tail >> 16 & 0xF) * 10 + (tail >> 24);
        ulong date = numbers.AsUInt64().ToScalar();
        int days = CivilDate.ToDay((uint)date, (uint)(date >> 40), (byte)(date >> 32));
        if (second >= TimeSpan.SecondsPerDay || days < 0)
            return -1;
        return (days * TimeSpan.SecondsPerDay + second) * TimeSpan.TicksPerSecond;
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
        int place = BitOperations.TrailingZeroCount(other); // the last of that byte's bits
        if (place is < 8 or > 63)
            return null;
        ticks = SevenDigits(text & ((1UL << (place & ~7)) - 1));
        return p + (place >> 3);
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
