using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace EventContracts.Serialization.Kernels;

/// <summary>Writes plain ASCII texts: each vector is checked, narrowed and stored in one go. At the first other character
/// <see cref="StringEscaper"/> starts over.</summary>
internal static unsafe class StringWriter
{
    /// <summary>Writes the text between quotes and touches no more bytes from the cursor on than <see cref="JsonString.MaxBytes"/> counts;
    /// returns the cursor after the closing quote.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static byte* Write(byte* p, string text)
    {
        *p++ = (byte)'"';
        ref ushort source = ref Unsafe.As<char, ushort>(ref Unsafe.AsRef(in text.GetPinnableReference()));
        int length = text.Length;
        if (length < 16 ? TryShort(p, ref source, length) : TryLong(p, ref source, length))
        {
            p += length;
            *p = (byte)'"';
            return p + 1;
        }
        return StringEscaper.Write(p, ref source, length);
    }

    /// <summary>From sixteen characters on. When false, up to as many bytes as characters have been overwritten, and mean nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryLong(byte* p, ref ushort source, int length)
    {
        nint i = 0;
        if (Avx2.IsSupported)
        {
            for (; i <= length - 32; i += 32)
            {
                // Packing works on each half of the vector for itself: the quarters then lie in the order 0 2 1 3.
                Vector256<byte> packed = Avx2.PackUnsignedSaturate(
                    Vector256.LoadUnsafe(ref source, (nuint)i).AsInt16(), Vector256.LoadUnsafe(ref source, (nuint)i + 16).AsInt16());
                Vector256<byte> bytes = Avx2.Permute4x64(packed.AsInt64(), 0b11_01_10_00).AsByte();
                if (StringScanner.HasSpecial(bytes))
                    return false;
                bytes.Store(p + i);
            }
        }
        for (; i <= length - 16; i += 16)
        {
            if (!TryBlock(p, ref source, i))
                return false;
        }
        return i == length || TryBlock(p, ref source, length - 16);
    }

    /// <summary>Sixteen characters, which makes exactly sixteen bytes; when false, they mean nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryBlock(byte* p, ref ushort source, nint i)
    {
        Vector128<byte> bytes = Narrow(Vector128.LoadUnsafe(ref source, (nuint)i), Vector128.LoadUnsafe(ref source, (nuint)i + 8));
        bytes.Store(p + i);
        return !StringScanner.HasSpecial(bytes);
    }

    /// <summary>Up to fifteen characters; writes as <see cref="TryLong"/>. Two loads that overlap in the middle cover
    /// every length from 8 to 15, and from 4 to 7; three characters cover those below.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryShort(byte* p, ref ushort source, int length)
    {
        Vector128<byte> bytes;
        if (length >= 8)
        {
            bytes = Narrow(Vector128.LoadUnsafe(ref source), Vector128.LoadUnsafe(ref source, (nuint)(length - 8)));
            *(ulong*)p = bytes.AsUInt64().ToScalar();
            *(ulong*)(p + length - 8) = bytes.AsUInt64().GetElement(1);
        }
        else if (length >= 4)
        {
            bytes = Narrow(
                Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<ushort, byte>(ref source)),
                Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<ushort, byte>(ref Unsafe.Add(ref source, length - 4))));
            *(uint*)p = bytes.AsUInt32().ToScalar();
            *(uint*)(p + length - 4) = bytes.AsUInt32().GetElement(1);
        }
        else if (length != 0)
        {
            ulong units = source | (ulong)Unsafe.Add(ref source, length >> 1) << 16 | (ulong)Unsafe.Add(ref source, length - 1) << 32 | (ulong)' ' << 48;
            bytes = Narrow(units, units);
            uint three = bytes.AsUInt32().ToScalar();
            p[0] = (byte)three;
            p[length >> 1] = (byte)(three >> 8);
            p[length - 1] = (byte)(three >> 16);
        }
        else
        {
            return true;
        }
        return !StringScanner.HasSpecial(bytes);
    }

    /// <summary>Four characters and four more, twice.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Narrow(ulong lower, ulong upper)
    {
        Vector128<ushort> units = Vector128.Create(lower, upper).AsUInt16();
        return Narrow(units, units);
    }

    /// <summary>Anything outside Latin-1 saturates to 0xFF (or, from 0x8000 on, to 0: a signed pack) and so stays special.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector128<byte> Narrow(Vector128<ushort> lower, Vector128<ushort> upper) =>
        Sse2.IsSupported ? Sse2.PackUnsignedSaturate(lower.AsInt16(), upper.AsInt16()) : Vector128.NarrowWithSaturation(lower, upper);
}
