using System;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace EventContracts.Serialization.Kernels;

/// <summary>Reads <see cref="decimal"/>: directly up to nineteen digits without an exponent, else by the framework.</summary>
internal static unsafe class DecimalReader
{
    /// <summary>Reads a number, with whitespace before it allowed; touches nothing at or after the end, nothing before the cursor.</summary>
    /// <returns>The cursor after the number, whatever follows; null, with the value 0, when there is none or it is beyond the range of decimal.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static byte* Read(byte* p, byte* end, out decimal value)
    {
        p = Blank.Skip(p, end);
        byte* after = NumberScanner.Scan(p, end, out NumberToken number);
        if (after != null && (number.Traits & ~NumberTraits.Negative) == 0)
        {
            value = new decimal((int)number.Mantissa, (int)(number.Mantissa >> 32), 0, number.Traits != 0, (byte)-number.Exponent);
            return after;
        }
        return ReadLong(p, after, out value);
    }

    /// <summary>The number from <paramref name="p"/> to <paramref name="after"/>, rounded to what decimal holds; null when
    /// there is none, which the scan has found.</summary>
    private static byte* ReadLong(byte* p, byte* after, out decimal value)
    {
        value = 0;
        return after != null && decimal.TryParse(new ReadOnlySpan<byte>(p, (int)(after - p)), NumberStyles.Float, CultureInfo.InvariantCulture, out value)
            ? after
            : null;
    }
}
