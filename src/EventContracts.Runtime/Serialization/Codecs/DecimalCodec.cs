using System;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace EventContracts.Serialization;

/// <summary>A number as a decimal; trailing zeros are kept.</summary>
public readonly unsafe struct DecimalCodec : ICodec<decimal>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int MaxBytes(decimal value) => 32;

    /// <inheritdoc/>
    public static nint Write(nint cursor, decimal value)
    {
        value.TryFormat(new Span<byte>((void*)cursor, 32), out int written, default, CultureInfo.InvariantCulture);
        return cursor + written;
    }

    /// <inheritdoc/>
    public static nint Read(nint cursor, nint end, ref EventReader reader, out decimal value)
    {
        nint after = JsonNumber.Scan(cursor, end, out NumberToken token);
        if (after != 0 && token.Digits <= 19 && token.Exponent is <= 0 and >= -28)
        {
            value = new decimal((int)token.Mantissa, (int)(token.Mantissa >> 32), 0, token.IsNegative, (byte)-token.Exponent);
            return after;
        }
        value = 0;
        return after != 0 && decimal.TryParse(Json.Span(token.Start, after), NumberStyles.Float, CultureInfo.InvariantCulture, out value) ? after : 0;
    }
}
