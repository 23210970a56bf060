using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace EventContracts.Serialization.Kernels;

/// <summary>Decimal digits, two or eight at a time.</summary>
internal static unsafe class Decimals
{
    /// <summary>What <see cref="Eight"/> is for 0.</summary>
    public const ulong EightZeros = 0x3030_3030_3030_3030;

    private static ReadOnlySpan<byte> Pairs =>
        "0001020304050607080910111213141516171819202122232425262728293031323334353637383940414243444546474849"u8 +
        "5051525354555657585960616263646566676869707172737475767778798081828384858687888990919293949596979899"u8;

    /// <summary>The first number with one digit more, by the number of digits; 0 in front makes zero a one-digit number.</summary>
    private static ReadOnlySpan<ulong> Powers =>
    [
        0, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000, 100_000_000_000,
        1_000_000_000_000, 10_000_000_000_000, 100_000_000_000_000, 1_000_000_000_000_000, 10_000_000_000_000_000,
        100_000_000_000_000_000, 1_000_000_000_000_000_000, 10_000_000_000_000_000_000,
    ];

    /// <summary>How many digits any number has; 1 for zero. 1233 / 4096 is log10(2), near enough to be off by one at most.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Count(ulong value)
    {
        int estimate = (64 - BitOperations.LeadingZeroCount(value | 1)) * 1233 >> 12;
        return estimate + (value >= Unsafe.Add(ref MemoryMarshal.GetReference(Powers), estimate) ? 1 : 0);
    }

    /// <summary>Exactly two digits; the value is below 100, which isn't checked.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void WritePair(byte* p, uint value) =>
        *(ushort*)p = Unsafe.ReadUnaligned<ushort>(ref Unsafe.Add(ref MemoryMarshal.GetReference(Pairs), (nint)(value * 2)));

    /// <summary>Exactly four digits; the value is below 10,000, which isn't checked.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void WriteFour(byte* p, uint value)
    {
        uint high = value / 100;
        WritePair(p, high);
        WritePair(p + 2, value - high * 100);
    }

    /// <summary>Eight digits as a word to be stored, halved three times in all its parts at once; the value is below 100,000,000, unchecked.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Eight(uint value)
    {
        uint high = value / 10_000;
        ulong fours = high | (ulong)(value - high * 10_000) << 32;
        // By 100: 10486 / 2^20 is near enough below 10,000. By 10: 103 / 2^10 is below 100.
        ulong hundreds = fours * 10_486 >> 20 & 0x0000_007F_0000_007F;
        ulong pairs = hundreds | fours - hundreds * 100 << 16;
        ulong tens = pairs * 103 >> 10 & 0x000F_000F_000F_000F;
        return (tens | pairs - tens * 10 << 8) + EightZeros;
    }

    /// <summary>A number of exactly this many digits (see <see cref="Count"/>), and not one byte beyond.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(byte* p, ulong value, int digits)
    {
        byte* to = p + digits;
        while (value >= 100_000_000)
        {
            ulong high = value / 100_000_000;
            uint low = (uint)(value - high * 100_000_000);
            to -= 8;
            *(ulong*)to = Eight(low);
            value = high;
        }
        uint rest = (uint)value;
        while (rest >= 100)
        {
            uint high = rest / 100;
            to -= 2;
            WritePair(to, rest - high * 100);
            rest = high;
        }
        if (rest >= 10)
            WritePair(to - 2, rest);
        else if (to > p)
            to[-1] = (byte)('0' + rest);
    }

    /// <summary>Mantissa / 10^scale in plain notation, with all its decimals: 12300, 2 → <c>123.00</c>. The scale isn't negative. Writes at most 21 bytes, or
    /// two more than the scale, and not one beyond; returns the cursor after them.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static byte* WriteScaled(byte* p, ulong mantissa, int scale)
    {
        // Money and rates: the part before the point is found by a division that is none.
        if (mantissa <= uint.MaxValue)
        {
            uint number = (uint)mantissa;
            switch (scale)
            {
                case 1:
                    p = WriteSmall(p, number / 10);
                    *(ushort*)p = (ushort)('.' | ('0' + number % 10) << 8);
                    return p + 2;
                case 2:
                    p = WriteSmall(p, number / 100);
                    *p = (byte)'.';
                    WritePair(p + 1, number % 100);
                    return p + 3;
                case 3:
                    p = WriteSmall(p, number / 1000);
                    number %= 1000;
                    *(ushort*)p = (ushort)('.' | ('0' + number / 100) << 8);
                    WritePair(p + 2, number % 100);
                    return p + 4;
            }
        }
        return WriteAnyScale(p, mantissa, scale);
    }

    /// <summary>A number that mostly has few digits: exactly those; returns the cursor after them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte* WriteSmall(byte* p, ulong value)
    {
        if (value < 10)
        {
            *p = (byte)('0' + value);
            return p + 1;
        }
        if (value < 100)
        {
            WritePair(p, (uint)value);
            return p + 2;
        }
        if (value < 1000)
        {
            uint hundreds = (uint)value / 100;
            *p = (byte)('0' + hundreds);
            WritePair(p + 1, (uint)value - hundreds * 100);
            return p + 3;
        }
        int digits = Count(value);
        Write(p, value, digits);
        return p + digits;
    }

    /// <summary>As <see cref="WriteScaled"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static byte* WriteAnyScale(byte* p, ulong mantissa, int scale)
    {
        int digits = Count(mantissa);
        if (scale == 0)
        {
            Write(p, mantissa, digits);
            return p + digits;
        }
        int whole = digits - scale;
        if (whole <= 0)
        {
            *(ushort*)p = '0' | '.' << 8;
            p += 2;
            for (; whole < 0; whole++)
                *p++ = (byte)'0';
            Write(p, mantissa, digits);
            return p + digits;
        }
        byte* to = p + digits + 1;
        byte* after = to;
        for (; scale >= 2; scale -= 2)
        {
            ulong high = mantissa / 100;
            to -= 2;
            WritePair(to, (uint)(mantissa - high * 100));
            mantissa = high;
        }
        if (scale != 0)
        {
            ulong high = mantissa / 10;
            *--to = (byte)('0' + (mantissa - high * 10));
            mantissa = high;
        }
        to[-1] = (byte)'.';
        Write(p, mantissa, whole);
        return after;
    }
}
