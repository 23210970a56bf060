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

    /// <summary>Of each two digits, bytes from 0 to 9, the number that they are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<short> Pairs(Vector128<byte> digits)
    {
        if (Ssse3.IsSupported)
            return Ssse3.MultiplyAddAdjacent(digits, Vector128.Create((short)(1 << 8 | 10)).AsSByte());
        return (digits.AsInt16() * 10 + (digits.AsInt16() >>> 8)) & Vector128.Create((short)0xFF);
    }

    /// <summary>Of each two numbers their sum, weighed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> Sums(Vector128<short> numbers, Vector128<short> weights)
    {
        if (Sse2.IsSupported)
            return Sse2.MultiplyAddAdjacent(numbers, weights);
        Vector128<int> both = numbers.AsInt32(), weight = weights.AsInt32();
        return (both << 16 >> 16) * (weight << 16 >> 16) + (both >> 16) * (weight >> 16);
    }
}
