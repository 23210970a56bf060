using System;
using System.Runtime.CompilerServices;

namespace EventContracts.Serialization.Kernels;

/// <summary>The shortest decimal that rounds to a double, and of several the nearest (R. Giulietti, "The Schubfach way to render doubles", 2020).</summary>
internal static class Schubfach
{
    /// <summary>The decimal is <paramref name="mantissa"/> × 10^<paramref name="exponent"/>; the mantissa may end in zeros.</summary>
    /// <param name="value">Positive and finite, which isn't checked.</param>
    /// <param name="mantissa">At most 17 digits, and not 0.</param>
    /// <param name="exponent">The power of ten.</param>
    public static void Shortest(double value, out ulong mantissa, out int exponent)
    {
        ulong bits = BitConverter.DoubleToUInt64Bits(value);
        ulong fraction = bits & ((1UL << 52) - 1);
        int biased = (int)(bits >> 52);
        ulong c = biased == 0 ? fraction : fraction | 1UL << 52; // value = c × 2^q
        int q = Math.Max(biased, 1) - 1075;
        if (q is <= 0 and > -53 && (c & ((1UL << -q) - 1)) == 0)
        {
            mantissa = c >> -q;
            exponent = 0;
            return;
        }

        // The interval that rounds to value, in quarters of its spacing; at a power of two the lower neighbour is twice as near.
        bool even = (c & 1) == 0;
        bool nearer = fraction == 0 && biased > 1;
        int k = q * 1262611 - (nearer ? 524031 : 0) >> 22; // floor(log10(2^q)), of 3/4 × 2^q when the interval is the uneven one
        int h = q + (-k * 1741647 >> 19) + 1;
        PowersOfFive.RoundedUp(-k, out ulong high, out ulong low);
        ulong lower = RoundToOdd(high, low, (4 * c - 2 + (nearer ? 1UL : 0)) << h) + (even ? 0UL : 1);
        ulong middle = RoundToOdd(high, low, 4 * c << h);
        ulong upper = RoundToOdd(high, low, (4 * c + 2) << h) - (even ? 0UL : 1);

        ulong floor = middle / 4;
        if (floor >= 10)
        {
            ulong tens = floor / 10;
            bool downFits = lower <= 40 * tens;
            bool upFits = 40 * tens + 40 <= upper;
            if (downFits != upFits)
            {
                mantissa = tens + (upFits ? 1UL : 0);
                exponent = k + 1;
                return;
            }
        }
        exponent = k;
        bool floorFits = lower <= 4 * floor;
        bool nextFits = 4 * floor + 4 <= upper;
        if (floorFits != nextFits)
        {
            mantissa = floor + (nextFits ? 1UL : 0);
            return;
        }
        ulong half = 4 * floor + 2;
        mantissa = floor + (middle > half || (middle == half && (floor & 1) != 0) ? 1UL : 0);
    }

    /// <summary>The upper 64 of 192 bits, with the lowest bit set when anything below was cut: comparisons then never err.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong RoundToOdd(ulong high, ulong low, ulong factor)
    {
        ulong carry = Math.BigMul(low, factor, out _);
        ulong upper = Math.BigMul(high, factor, out ulong middle);
        middle += carry;
        if (middle < carry)
            upper++;
        return upper | (middle > 1 ? 1UL : 0);
    }
}
