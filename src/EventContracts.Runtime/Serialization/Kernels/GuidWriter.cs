using System;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace EventContracts.Serialization.Kernels;

/// <summary>Writes UUIDs as 8-4-4-4-12 lower-case digits. The framework's own formatting is as fast under the JIT, but falls back to calls for its shuffles
/// under Native AOT and takes 100 ns there. Nothing here is shuffled: a byte becomes two digits by widening.</summary>
internal static unsafe class GuidWriter
{
    /// <summary>Writes exactly 38 bytes, its quotes included; returns the cursor after them. Inlined: a UUID that is passed in registers must be put together
    /// in memory first, which takes longer than writing it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte* Write(byte* p, Guid value)
    {
        ref ulong halves = ref Unsafe.As<Guid, ulong>(ref value);
        ulong first = halves;
        // The first three groups are little-endian words in memory.
        uint groups = (uint)(first >> 32);
        groups = (groups & 0x00FF00FF) << 8 | groups >> 8 & 0x00FF00FF;
        Vector128<byte> left = Digits(BinaryPrimitives.ReverseEndianness((uint)first) | (ulong)groups << 32);
        Vector128<byte> right = Digits(Unsafe.Add(ref halves, 1));
        *p = (byte)'"';
        *(ulong*)(p + 1) = left.AsUInt64().ToScalar();
        p[9] = (byte)'-';
        ulong middle = left.AsUInt64().GetElement(1);
        *(uint*)(p + 10) = (uint)middle;
        p[14] = (byte)'-';
        *(uint*)(p + 15) = (uint)(middle >> 32);
        p[19] = (byte)'-';
        right.Store(p + 21); // one place too far for its first four digits, which are written again
        *(uint*)(p + 20) = right.AsUInt32().ToScalar();
        p[24] = (byte)'-';
        p[37] = (byte)'"';
        return p + 38;
    }

    /// <summary>The sixteen digits of eight bytes, those of the lowest byte first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Digits(ulong bytes)
    {
        Vector128<ushort> wide = Vector128.WidenLower(Vector128.CreateScalar(bytes).AsByte());
        Vector128<sbyte> nibbles = ((wide >>> 4 | wide << 8) & Vector128.Create((ushort)0x0F0F)).AsSByte();
        Vector128<sbyte> letters = Vector128.GreaterThan(nibbles, Vector128.Create((sbyte)9)) & Vector128.Create((sbyte)('a' - '0' - 10));
        return (nibbles + letters + Vector128.Create((sbyte)'0')).AsByte();
    }
}
