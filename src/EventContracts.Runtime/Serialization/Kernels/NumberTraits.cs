using System;

namespace EventContracts.Serialization.Kernels;

/// <summary>How a number was written.</summary>
[Flags]
internal enum NumberTraits
{
    None = 0,
    Negative = 1,
    Exponent = 2,
}
