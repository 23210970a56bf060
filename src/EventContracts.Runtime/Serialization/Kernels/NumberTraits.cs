using System;

namespace EventContracts.Serialization.Kernels;

/// <summary>How a number was written.</summary>
[Flags]
internal enum NumberTraits
{
    None = 0,
    Negative = 1,
    Exponent = 2,

    /// <summary>More than nineteen digits, zeros in front included: more than 64 bits surely hold.</summary>
    Long = 4,
}
