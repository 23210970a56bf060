using System;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace EventContracts.Serialization.Kernels;

/// <summary>Writes <see cref="decimal"/>: nearly all have a mantissa of at most 64 bits.</summary>
internal static unsafe class DecimalWriter
{
    /// <summary>A sign, <c>0.</c> and 28 decimals; or a sign, 29 digits and a point.</summary>
    public const int MaxBytes = 31;

    /// <summary>Writes any value and touches nothing beyond <see cref="MaxBytes"/>; returns the cursor after the number.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static byte* Write(byte* p, decimal value)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(value, parts);
        if (parts[2] != 0)
            return WriteLong(p, value);
        ulong mantissa = (uint)parts[0] | (ulong)(uint)parts[1] << 32;
        if (parts[3] < 0 && mantissa != 0) // the framework writes no sign to a zero either
            *p++ = (byte)'-';
        return Decimals.WriteScaled(p, mantissa, parts[3] >> 16 & 0xFF);
    }

    /// <summary>The same by the framework, for mantissas of more than 64 bits.</summary>
    private static byte* WriteLong(byte* p, decimal value)
    {
        value.TryFormat(new Span<byte>(p, MaxBytes), out int written, default, CultureInfo.InvariantCulture);
        return p + written;
    }
}
