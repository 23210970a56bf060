using System;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace EventContracts.Serialization;

/// <summary>A number as a double, the shortest text that reads back bit for bit.</summary>
public readonly unsafe struct DoubleCodec : ICodec<double>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int MaxBytes(double value) => 32;

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The value is not finite: JSON has no text for it.</exception>
    public static nint Write(nint cursor, double value)
    {
        if (!double.IsFinite(value))
            throw new ArgumentException($"JSON has no text for {value}.", nameof(value));
        value.TryFormat(new Span<byte>((void*)cursor, 32), out int written, default, CultureInfo.InvariantCulture);
        return cursor + written;
    }

    /// <inheritdoc/>
    public static nint Read(nint cursor, nint end, ref EventReader reader, out double value)
    {
        nint after = JsonNumber.Scan(cursor, end, out NumberToken token);
        value = 0;
        // Clinger: a mantissa and a power of ten that are both exact give the correctly rounded double in one operation.
        if (after != 0 && token.Digits <= 19 && token.Mantissa <= 1UL << 53 && token.Exponent is >= -22 and <= 22)
        {
            double magnitude = token.Exponent < 0 ? token.Mantissa / Powers[-token.Exponent] : token.Mantissa * Powers[token.Exponent];
            value = token.IsNegative ? -magnitude : magnitude;
            return after;
        }
        return after != 0 && double.TryParse(Json.Span(token.Start, after), NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value) ? after : 0;
    }

    private static ReadOnlySpan<double> Powers => [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22];
}
