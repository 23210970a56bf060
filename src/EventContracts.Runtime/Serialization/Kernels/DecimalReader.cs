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
        byte* after = NumberScanner.ScanPlain(p, end, out ulong mantissa, out int decimals, out bool negative);
        if (after == null)
            return ReadAny(p, end, out value);
        value = new decimal((int)mantissa, (int)(mantissa >> 32), 0, negative, (byte)decimals);
        return after;
    }

    /// <summary>As <see cref="Read"/>, for a number of any spelling, rounded to what decimal holds.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static byte* ReadAny(byte* p, byte* end, out decimal value)
    {
        byte* first = Blank.Skip(p, end);
        if (first != p)
            return Read(first, end, out value);
        value = 0;
        byte* after = NumberScanner.Scan(p, end, out _);
        return after != null && decimal.TryParse(new ReadOnlySpan<byte>(p, (int)(after - p)), NumberStyles.Float, CultureInfo.InvariantCulture, out value)
            ? after
            : null;
    }
}
