using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace EventContracts.Serialization.Kernels;

/// <summary>What vectors of bytes lack where the machine isn't known before it runs.</summary>
internal static class Bytes
{
    /// <summary>Puts bytes in another order; an index of 128 or more gives zero.</summary>
    /// <remarks>
    /// Compiled ahead of time, <see cref="Vector128.Shuffle(Vector128{byte}, Vector128{byte})"/> is a call and a loop, while this asks the processor.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Shuffle(Vector128<byte> bytes, Vector128<byte> indexes) =>
        Ssse3.IsSupported ? Ssse3.Shuffle(bytes, indexes) : Vector128.Shuffle(bytes, indexes);
}
