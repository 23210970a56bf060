namespace EventContracts.Serialization.Kernels;

/// <summary>A number in the input, taken apart: (-)Mantissa × 10^Exponent, when <see cref="IsExact"/>.</summary>
/// <remarks>Four fields: the JIT keeps no more of a struct in registers.</remarks>
internal struct NumberToken
{
    /// <summary>All digits as one integer. Overflown when not <see cref="IsExact"/>.</summary>
    public ulong Mantissa;

    /// <summary>The power of ten that the mantissa is scaled by: the written exponent less the number of decimals. Saturates beyond a million.</summary>
    public int Exponent;

    /// <summary>How many digits the mantissa was made of, leading zeros included.</summary>
    public int Digits;

    /// <summary>How the number was written.</summary>
    public NumberTraits Traits;

    /// <summary>Nineteen digits always fit in 64 bits.</summary>
    public readonly bool IsExact => Digits <= 19;

    public readonly bool IsNegative => (Traits & NumberTraits.Negative) != 0;

    public readonly bool HasExponent => (Traits & NumberTraits.Exponent) != 0;
}
