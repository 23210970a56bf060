using System;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace EventContracts.Serialization.Kernels;

/// <summary>Reads <see cref="double"/>, always the nearest one (ties to even): by one multiplication or division where both sides are exact (Clinger),
/// else by <see cref="EiselLemire"/>, else by the framework.</summary>
internal static unsafe class DoubleReader
{
    // Up to here, and up to 10^22, both operands are exact doubles, and IEEE 754 rounds the one operation correctly.
    private const ulong MaxExact = 1UL << 53;

    private static ReadOnlySpan<double> PowersOfTen =>
        [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22];

    /// <summary>Reads a number, with whitespace before it allowed; touches nothing at or after the end, nothing before the cursor.</summary>
    /// <returns>The cursor after the number, whatever follows; null, with the value 0, when there is none or it is beyond the range of double.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static byte* Read(byte* p, byte* end, out double value)
    {
        // What is rare is called last, so that nothing has to be saved for it.
        byte* after = NumberScanner.ScanPlain(p, end, out ulong mantissa, out int decimals, out bool negative);
        if (after == null)
            return ReadAny(p, end, out value);
        if (mantissa > MaxExact)
            return ReadLong(p, after, mantissa, -decimals, negative ? NumberTraits.Negative : NumberTraits.None, out value);
        double magnitude = (long)mantissa / Unsafe.Add(ref MemoryMarshal.GetReference(PowersOfTen), (nint)(uint)decimals);
        value = negative ? -magnitude : magnitude;
        return after;
    }

    /// <summary>As <see cref="Read"/>, for a number of any spelling.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static byte* ReadAny(byte* p, byte* end, out double value)
    {
        byte* first = Blank.Skip(p, end);
        if (first != p)
            return Read(first, end, out value);
        byte* after = NumberScanner.Scan(p, end, out NumberToken number);
        if (after != null && (number.Traits & NumberTraits.Long) == 0 && number.Mantissa <= MaxExact && (uint)(number.Exponent + 22) <= 44)
        {
            double magnitude = (long)number.Mantissa;
            ref double powers = ref MemoryMarshal.GetReference(PowersOfTen);
            magnitude = number.Exponent < 0 ? magnitude / Unsafe.Add(ref powers, -number.Exponent) : magnitude * Unsafe.Add(ref powers, number.Exponent);
            value = (number.Traits & NumberTraits.Negative) != 0 ? -magnitude : magnitude;
            return after;
        }
        return ReadLong(p, after, number.Mantissa, number.Exponent, number.Traits, out value);
    }

    /// <summary>The number from <paramref name="p"/> to <paramref name="after"/>, taken apart by the scan; null when
    /// there is none, which the scan has found.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static byte* ReadLong(byte* p, byte* after, ulong mantissa, int exponent, NumberTraits traits, out double value)
    {
        value = 0;
        if (after == null)
            return null;
        var text = new ReadOnlySpan<byte>(p, (int)(after - p));
        bool converted = (traits & NumberTraits.Long) == 0
            ? EiselLemire.TryConvert(mantissa, exponent, out value)
            : LongMantissa.TryConvert(text, exponent, out value);
        if (converted)
        {
            value = (traits & NumberTraits.Negative) != 0 ? -value : value;
            return after;
        }
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value))
            return after;
        value = 0;
        return null;
    }
}
