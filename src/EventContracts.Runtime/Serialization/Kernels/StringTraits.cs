using System;

namespace EventContracts.Serialization.Kernels;

/// <summary>What a scan met inside a string.</summary>
[Flags]
internal enum StringTraits
{
    None = 0,
    Escaped = 1,
    NonAscii = 2,
}
