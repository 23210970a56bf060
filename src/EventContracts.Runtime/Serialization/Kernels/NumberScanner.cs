using System.Runtime.CompilerServices;

namespace EventContracts.Serialization.Kernels;

/// <summary>The grammar of a JSON number (RFC 8259, section 6): no leading zero, no plus sign, digits on both sides of the point.</summary>
internal static unsafe class NumberScanner
{
    /// <summary>That many digits always fit in 64 bits.</summary>
    public const int MaxExactDigits = 19;

    private const int ExponentLimit = 1_000_000;

    /// <summary>Takes apart a number as most are: right at the cursor, of at most nineteen digits, without an exponent. Nothing here is called and no address
    /// is taken, so that all stays in registers. Touches nothing at or after the end, nothing before the cursor.</summary>
    /// <returns>The cursor after the number; null for anything else, and what is known of it means nothing then.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte* ScanPlain(byte* p, byte* end, out ulong mantissa, out int decimals, out bool negative)
    {
        uint digit;
        ulong sum = 0;
        negative = false;
        // A branch, which is predicted: what follows need not wait for this byte.
        if (p < end && *p == '-')
        {
            negative = true;
            p++;
        }
        byte* first = p;
        for (; p < end && IsDigit(*p, out digit); p++)
            sum = sum * 10 + digit;
        byte* point = p;
        if (p < end && *p == '.')
        {
            for (p++; p < end && IsDigit(*p, out digit); p++)
                sum = sum * 10 + digit;
        }
        mantissa = sum;
        long whole = point - first, fraction = p - point; // with the point
        decimals = fraction == 0 ? 0 : (int)fraction - 1;
        bool isPlain = whole != 0 && fraction != 1 && whole + decimals <= MaxExactDigits && (whole == 1 || *first != '0');
        return isPlain && (p == end || (*p | 0x20) != 'e') ? p : null;
    }

    /// <summary>Passes over the longest number that starts right at the cursor. Touches nothing at or after the end, nothing before the cursor.</summary>
    /// <returns>The cursor after the number, whatever follows; null, with an empty token, when there is no well-formed one.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte* Scan(byte* p, byte* end, out NumberToken number)
    {
        ulong mantissa;
        uint digit;
        int exponent = 0;
        NumberTraits traits = NumberTraits.None;
        number = default;

        if (p < end && *p == '-')
        {
            traits = NumberTraits.Negative;
            p++;
        }
        if (p >= end || (mantissa = (uint)*p - '0') > 9)
            return null;
        byte* start = p++;
        if (mantissa == 0)
        {
            if (p < end && IsDigit(*p, out _))
                return null;
        }
        else
        {
            for (; p < end && IsDigit(*p, out digit); p++)
                mantissa = mantissa * 10 + digit;
        }
        long digits = p - start;

        if (p < end && *p == '.')
        {
            byte* point = p++;
            for (; p < end && IsDigit(*p, out digit); p++)
                mantissa = mantissa * 10 + digit;
            long decimals = p - point - 1;
            if (decimals == 0)
                return null;
            digits += decimals;
            exponent = -(int)decimals;
        }
        if (p < end && (*p | 0x20) == 'e')
        {
            traits |= NumberTraits.Exponent;
            p = ScanExponent(p + 1, end, out int written);
            if (p == null)
                return null;
            exponent += written;
        }

        number.Mantissa = mantissa;
        number.Exponent = exponent;
        number.Traits = digits > MaxExactDigits ? traits | NumberTraits.Long : traits;
        return p;
    }

    /// <summary>The part after <c>e</c>; null when it has no digit. Exact up to seven digits, zeros in front aside; of more the first seven, which is a million
    /// at least: callers with that many digits read the text again.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static byte* ScanExponent(byte* p, byte* end, out int exponent)
    {
        exponent = 0;
        bool negative = false;
        if (p < end && *p is (byte)'-' or (byte)'+')
            negative = *p++ == '-';
        byte* start = p;
        for (; p < end && IsDigit(*p, out uint digit); p++)
        {
            if (exponent < ExponentLimit)
                exponent = exponent * 10 + (int)digit;
        }
        if (negative)
            exponent = -exponent;
        return p == start ? null : p;
    }

    /// <summary>Whether it is an ASCII digit, and which; else <paramref name="digit"/> means nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsDigit(byte value, out uint digit)
    {
        digit = (uint)value - '0';
        return digit <= 9;
    }
}
