using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace EventContracts.Serialization.Kernels;

/// <summary>Writes UUIDs as 8-4-4-4-12 lower-case digits.</summary>
internal static unsafe class GuidWriter
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static byte* Write(byte* p, Guid value)
    {
        Vector128<byte> bytes = SwapFields(Unsafe.BitCast<Guid, Vector128<byte>>(value));
        (Vector128<ushort> first, Vector128<ushort> last) = Vector128.Widen(bytes);
        Vector128<byte> firstText = Digits(first);
        Vector128<byte> lastText = Digits(last);

        *p = (byte)'"';
        *(ulong*)(p + 1) = firstText.AsUInt64().ToScalar();
        p[9] = (byte)'-';
        *(uint*)(p + 10) = firstText.AsUInt32().GetElement(2);
        p[14] = (byte)'-';
        *(uint*)(p + 15) = firstText.AsUInt32().GetElement(3);
        p[19] = (byte)'-';
        *(uint*)(p + 20) = lastText.AsUInt32().ToScalar();
        p[24] = (byte)'-';
        *(uint*)(p + 25) = lastText.AsUInt32().GetElement(1);
        *(ulong*)(p + 29) = lastText.AsUInt64().GetElement(1);
        p[37] = (byte)'"';
        return p + 38;
    }

    /// <summary>Between memory order, where the first three fields are little-endian, and text order. Its own inverse.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> SwapFields(Vector128<byte> bytes) =>
        Vector128.Shuffle(bytes, Vector128.Create((byte)3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15));

    /// <summary>Each 16-bit lane holds a byte, and becomes its two digits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Digits(Vector128<ushort> bytes)
    {
        Vector128<byte> values = ((bytes >> 4 | bytes << 8) & Vector128.Create((ushort)0x0F0F)).AsByte();
        Vector128<byte> letterOffset = Vector128.GreaterThan(values, Vector128.Create((byte)9)) & Vector128.Create((byte)('a' - '0' - 10));
        return values + Vector128.Create((byte)'0') + letterOffset;
    }
}
