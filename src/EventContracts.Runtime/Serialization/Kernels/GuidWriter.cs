using System;
using System.Runtime.CompilerServices;

namespace EventContracts.Serialization.Kernels;

/// <summary>Writes UUIDs as 8-4-4-4-12 lower-case digits. The framework's own formatting is vectorised; nothing is gained by another.
/// Inlined: a UUID that is passed in registers must be put together in memory first, which takes longer than writing it.</summary>
internal static unsafe class GuidWriter
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte* Write(byte* p, Guid value)
    {
        *p = (byte)'"';
        value.TryFormat(new Span<byte>(p + 1, 36), out _);
        p[37] = (byte)'"';
        return p + 38;
    }
}
