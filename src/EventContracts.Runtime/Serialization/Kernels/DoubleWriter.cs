using System;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace EventContracts.Serialization.Kernels;

/// <summary>Writes <see cref="double"/> with the fewest digits that read back to the same bits: numbers that people write by one
/// multiplication, the others by <see cref="Schubfach"/>.</summary>
internal static unsafe class DoubleWriter
{
    /// <summary>A sign, <c>0.00000</c> and 17 digits.</summary>
    public const int MaxBytes = 25;

    /// <summary>Writes at most <see cref="MaxBytes"/> and not one beyond; returns the cursor after the number.</summary>
    /// <exception cref="ArgumentException">NaN or infinity; nothing was written.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static byte* Write(byte* p, double value)
    {
        double magnitude = Math.Abs(value);
        if (magnitude < 1L << 53)
        {
            long whole = Truncate(magnitude);
            if (whole == magnitude)
                return IntegerWriter.Write(p, double.IsNegative(value), (ulong)whole);
            // At most fifteen digits: two such decimals never share a double, so one that divides back to the value is the shortest, its zeros aside.
            // Below 1e-6 the notation is another.
            // Three decimals are tried first: most numbers have no more.
            long thousandths = Truncate(magnitude * 1e3 + 0.5);
            if (magnitude < 1e12 && thousandths / 1e3 == magnitude)
            {
                if (double.IsNegative(value))
                    *p++ = (byte)'-';
                return WriteThousandths(p, (ulong)thousandths);
            }
            long billionths = magnitude < 1e6 ? Truncate(magnitude * 1e9 + 0.5) : 0;
            if (billionths / 1e9 == magnitude && billionths >= 1000)
            {
                if (double.IsNegative(value))
                    *p++ = (byte)'-';
                return WriteBillionths(p, (ulong)billionths);
            }
        }
        return WriteShortest(p, value);
    }

    /// <summary>The whole part of a number in the range, which a cast would check.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long Truncate(double value) => double.ConvertToIntegerNative<long>(value);

    /// <summary>A number of thousandths that isn't whole. What it writes after the number is overwritten.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte* WriteThousandths(byte* p, ulong mantissa)
    {
        ulong whole = mantissa / 1000;
        uint fraction = (uint)(mantissa - whole * 1000);
        p = Decimals.WriteSmall(p, whole);
        uint tenths = fraction / 100, rest = fraction - tenths * 100;
        *(ushort*)p = (ushort)('.' | ('0' + tenths) << 8);
        Decimals.WritePair(p + 2, rest);
        return p + (rest == 0 ? 2 : rest % 10 == 0 ? 3 : 4);
    }

    /// <summary>As the other, of billionths. Zeros at the end are counted, not divided off.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte* WriteBillionths(byte* p, ulong mantissa)
    {
        ulong whole = mantissa / 1_000_000_000;
        uint fraction = (uint)(mantissa - whole * 1_000_000_000);
        p = Decimals.WriteSmall(p, whole);
        uint first = fraction / 10, last = fraction - first * 10;
        ulong eight = Decimals.Eight(first);
        *p = (byte)'.';
        *(ulong*)(p + 1) = eight;
        p[9] = (byte)('0' + last);
        return last != 0 ? p + 10 : p + 9 - (BitOperations.LeadingZeroCount(eight ^ Decimals.EightZeros) >> 3);
    }

    /// <summary>As <see cref="Write"/>, for anything but zero.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static byte* WriteShortest(byte* p, double value)
    {
        if (!double.IsFinite(value))
            throw new ArgumentException($"{(double.IsNaN(value) ? "NaN" : "Infinity")} has no JSON form.", nameof(value));
        if (double.IsNegative(value))
            *p++ = (byte)'-';

        Schubfach.Shortest(Math.Abs(value), out ulong mantissa, out int exponent);
        while (mantissa % 10 == 0)
        {
            mantissa /= 10;
            exponent++;
        }
        int digits = Decimals.Count(mantissa);
        int point = digits + exponent; // where it stands, counted from the first digit
        // The bounds of plain notation are ECMAScript's (Number::toString).
        if (exponent < 0 && point > -6)
            return Decimals.WriteScaled(p, mantissa, -exponent);
        if (exponent >= 0 && point <= 21)
        {
            Decimals.Write(p, mantissa, digits);
            p += digits;
            new Span<byte>(p, exponent).Fill((byte)'0');
            return p + exponent;
        }
        p = Decimals.WriteScaled(p, mantissa, digits - 1);
        *p++ = (byte)'e';
        *p++ = point > 0 ? (byte)'+' : (byte)'-';
        return IntegerWriter.Write(p, false, (ulong)Math.Abs(point - 1));
    }
}
