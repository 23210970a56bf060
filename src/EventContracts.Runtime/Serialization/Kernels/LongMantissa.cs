using System;

namespace EventContracts.Serialization.Kernels;

/// <summary>Numbers with more digits than 64 bits surely hold: zeros in front don't count, and nineteen of the others nearly always decide.</summary>
internal static class LongMantissa
{
    /// <summary>Below this length the scanner's exponent, if it saturated, is too large for any number of decimals to make up for.</summary>
    private const int MaxLength = 10_000;

    /// <summary>The double nearest to the number without its sign, when its first digits tell; when they don't, false, and the value means nothing.</summary>
    /// <param name="number">A well-formed number, its sign included.</param>
    /// <param name="exponent">The power of ten of its last digit (<see cref="NumberToken.Exponent"/>).</param>
    /// <param name="value">The double, never negative.</param>
    public static bool TryConvert(ReadOnlySpan<byte> number, int exponent, out double value)
    {
        value = 0;
        if (number.Length > MaxLength)
            return false;
        ulong mantissa = 0;
        int digits = 0;
        int dropped = 0;
        bool truncated = false;
        foreach (byte c in number)
        {
            if ((c | 0x20) == 'e')
                break;
            if (!NumberScanner.IsDigit(c, out uint digit) || (digits == 0 && digit == 0))
                continue;
            if (digits < NumberScanner.MaxExactDigits)
            {
                mantissa = mantissa * 10 + digit;
                digits++;
            }
            else
            {
                dropped++;
                truncated |= digit != 0;
            }
        }
        if (!EiselLemire.TryConvert(mantissa, exponent + dropped, out value))
            return false;
        // The number lies between these two: when both round alike, so does it.
        return !truncated || (EiselLemire.TryConvert(mantissa + 1, exponent + dropped, out double above) && above == value);
    }
}
