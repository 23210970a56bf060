using System;
using System.Numerics;

namespace EventContracts.Serialization.Kernels;

/// <summary>Decimal to double by one or two 64 × 64 bit products (D. Lemire, "Number parsing at a gigabyte per second", 2021, section 5).</summary>
internal static class EiselLemire
{
    private const int FractionBits = 52;
    private const ulong HiddenBit = 1UL << FractionBits;

    /// <summary>The double nearest to <paramref name="mantissa"/> × 10^<paramref name="exponent"/>, whatever the two are.</summary>
    /// <returns>False, with the value 0, when the product is too close to a tie to tell, or beyond the range of double.</returns>
    public static bool TryConvert(ulong mantissa, int exponent, out double value)
    {
        value = 0;
        if (mantissa == 0 || exponent < PowersOfFive.MinExponent)
            return true; // 2^64 × 10^-343 is less than half the smallest subnormal
        if (exponent > PowersOfFive.MaxDoubleExponent)
            return false;

        int shift = BitOperations.LeadingZeroCount(mantissa);
        Product(mantissa << shift, exponent, out ulong high, out ulong low);
        if (low == ulong.MaxValue && exponent is < -27 or > 55)
            return false; // the truncated power might carry into the upper half

        int upper = (int)(high >> 63);
        int drop = upper + 64 - FractionBits - 3; // leaves one bit to round by
        ulong fraction = high >> drop;
        int biased = BinaryExponent(exponent) + upper - shift + 1023;
        if (biased <= 0)
        {
            value = Subnormal(fraction, biased);
            return true;
        }
        // A true tie is possible for small powers only; everywhere else the bits below decide.
        if (low <= 1 && exponent is >= -4 and <= 23 && (fraction & 3) == 1 && fraction << drop == high)
            fraction &= ~1UL;
        fraction = (fraction + (fraction & 1)) >> 1;
        if (fraction >= HiddenBit << 1)
        {
            fraction = HiddenBit;
            biased++;
        }
        if (biased >= 0x7FF)
            return false;
        value = BitConverter.UInt64BitsToDouble((fraction & ~HiddenBit) | (ulong)biased << FractionBits);
        return true;
    }

    /// <summary>The upper 128 bits of the mantissa, its highest bit set, times the power: exact as far as the
    /// result needs. The exponent is in the table.</summary>
    private static void Product(ulong mantissa, int exponent, out ulong high, out ulong low)
    {
        PowersOfFive.Truncated(exponent, out ulong powerHigh, out ulong powerLow);
        high = Math.BigMul(mantissa, powerHigh, out low);
        if ((high & 0x1FF) != 0x1FF)
            return; // the lower half of the power can't reach the bits that are kept
        ulong carry = Math.BigMul(mantissa, powerLow, out _);
        low += carry;
        if (low < carry)
            high++;
    }

    /// <summary>The rest of the fraction, one bit to round by included, when its biased exponent is 0 or less.</summary>
    private static double Subnormal(ulong fraction, int biased)
    {
        if (biased <= -63)
            return 0;
        fraction >>= 1 - biased;
        fraction = (fraction + (fraction & 1)) >> 1;
        // Rounding up may reach the hidden bit: it is the lowest bit of the exponent then, which is the right result.
        return BitConverter.UInt64BitsToDouble(fraction);
    }

    /// <summary>floor(log2(10^exponent)) + 63, by a fixed-point log2(10) that is right over the range of double.</summary>
    private static int BinaryExponent(int exponent) => (217706 * exponent >> 16) + 63;
}
