using System;
using System.Runtime.CompilerServices;

namespace EventContracts.Serialization.Kernels;

/// <summary>Writes UUIDs as 8-4-4-4-12 lower-case digits. The framework's own formatting is vectorised; nothing is gained by another.</summary>
internal static unsafe class GuidWriter
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static byte* Write(byte* p, Guid value)
    {
        *p = (byte)'"';
        value.TryFormat(new Span<byte>(p + 1, 36), out _);
        p[37] = (byte)'"';
        return p + 38;
    }
}
