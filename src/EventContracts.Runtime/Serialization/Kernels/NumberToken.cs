namespace EventContracts.Serialization.Kernels;

/// <summary>A number in the input, taken apart: (-)Mantissa × 10^Exponent, unless <see cref="NumberTraits.Long"/>.</summary>
/// <remarks>At most four fields: the JIT keeps no more of a struct in registers.</remarks>
internal struct NumberToken
{
    /// <summary>All digits as one integer; overflown when they are too many.</summary>
    public ulong Mantissa;

    /// <summary>The power of ten that the mantissa is scaled by: the written exponent less the number of decimals. Of a written exponent of more than
    /// seven digits only the first seven count.</summary>
    public int Exponent;

    /// <summary>How the number was written.</summary>
    public NumberTraits Traits;
}
