using System;
using System.Runtime.CompilerServices;

namespace EventContracts.Serialization.Kernels;

/// <summary>Reads any JSON number whose value is an integer of at most 64 bits, exactly: no detour by floating point.</summary>
internal static unsafe class IntegralReader
{
    /// <summary>Beyond any number of decimals that an input can hold, so that saturating here changes no result.</summary>
    private const long ExponentLimit = 1L << 40;

    /// <summary>Reads the number that starts right at the cursor; touches nothing at or after the end, nothing before the cursor.</summary>
    /// <returns>The cursor after the number, whatever follows; null, and the magnitude means nothing, when there is none, it is
    /// no integer, or it has more than 64 bits.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static byte* Read(byte* p, byte* end, out ulong magnitude, out bool negative)
    {
        byte* after = NumberScanner.Scan(p, end, out NumberToken number);
        magnitude = 0;
        negative = (number.Traits & NumberTraits.Negative) != 0;
        return after != null && TryEvaluate(new ReadOnlySpan<byte>(p, (int)(after - p)), out magnitude) ? after : null;
    }

    /// <summary>The magnitude of a well-formed number; false when it is no integer, or has more than 64 bits.</summary>
    private static bool TryEvaluate(ReadOnlySpan<byte> number, out ulong magnitude)
    {
        int e = number.IndexOfAny((byte)'e', (byte)'E');
        ReadOnlySpan<byte> digits = number[(number[0] == '-' ? 1 : 0)..(e < 0 ? number.Length : e)];
        int point = digits.IndexOf((byte)'.');
        long exponent = (e < 0 ? 0 : Exponent(number[(e + 1)..])) - (point < 0 ? 0 : digits.Length - point - 1);

        magnitude = 0;
        long zeros = 0; // met and not yet multiplied in: zeros at the end only move the exponent
        foreach (byte c in digits)
        {
            if (c == '.')
                continue;
            if (c == '0')
            {
                zeros++;
                continue;
            }
            if (magnitude != 0 && !TryScale(ref magnitude, zeros))
                return false;
            zeros = 0;
            if (!TryAppend(ref magnitude, (uint)c - '0'))
                return false;
        }
        exponent += zeros;
        return magnitude == 0 || (exponent >= 0 && TryScale(ref magnitude, exponent));
    }

    /// <summary>Ten times the magnitude and a digit; false when that overflows.</summary>
    private static bool TryAppend(ref ulong magnitude, uint digit)
    {
        ulong high = Math.BigMul(magnitude, 10, out ulong low);
        magnitude = low + digit;
        return high == 0 && magnitude >= low;
    }

    /// <summary>Appends zeros; false when that overflows. Ends after twenty steps at most, as the magnitude isn't 0.</summary>
    private static bool TryScale(ref ulong magnitude, long zeros)
    {
        for (; zeros > 0; zeros--)
        {
            if (!TryAppend(ref magnitude, 0))
                return false;
        }
        return true;
    }

    /// <summary>The exponent after its <c>e</c>, of which there is at least a digit.</summary>
    private static long Exponent(ReadOnlySpan<byte> text)
    {
        long exponent = 0;
        foreach (byte c in text)
        {
            if (NumberScanner.IsDigit(c, out uint digit) && exponent < ExponentLimit)
                exponent = exponent * 10 + digit;
        }
        return text[0] == '-' ? -exponent : exponent;
    }
}
