using System;
using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace EventContracts.Serialization.Kernels;

/// <summary>
/// Makes a <see cref="string"/> of bytes that are known to be ASCII. Most texts of an event are short: a few vectors that overlap, and no loop.
/// </summary>
internal static unsafe class AsciiText
{
    private static readonly SpanAction<char, nint> s_widen = static (text, source) => Widen((byte*)source, text);

    /// <summary>The text of so many bytes; touches no other ones.</summary>
    // string.Create is inlined, what it calls too; a constructor of string is a call on the way to the memory.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static string Create(byte* p, int length) => string.Create(length, (nint)p, s_widen);

    /// <summary>As the other.</summary>
    public static string Create(ReadOnlySpan<byte> ascii)
    {
        fixed (byte* first = ascii)
            return Create(first, ascii.Length);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Widen(byte* p, Span<char> text)
    {
        int length = text.Length;
        ref ushort to = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        if (length >= 16)
            Widen16(p, ref to, length);
        else if (length >= 8)
            Widen8(p, ref to, length);
        else
            WidenFew(p, ref to, length);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Widen16(byte* p, ref ushort to, int length)
    {
        Store(Vector128.Load(p), ref to);
        for (int i = 16; i < length - 16; i += 16)
            Store(Vector128.Load(p + i), ref Unsafe.Add(ref to, i));
        Store(Vector128.Load(p + length - 16), ref Unsafe.Add(ref to, length - 16));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector128<byte> bytes, ref ushort to)
    {
        (Vector128<ushort> low, Vector128<ushort> high) = Vector128.Widen(bytes);
        low.StoreUnsafe(ref to);
        high.StoreUnsafe(ref to, 8);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Widen8(byte* p, ref ushort to, int length)
    {
        Vector128.WidenLower(Vector128.CreateScalarUnsafe(*(ulong*)p).AsByte()).StoreUnsafe(ref to);
        Vector128.WidenLower(Vector128.CreateScalarUnsafe(*(ulong*)(p + length - 8)).AsByte()).StoreUnsafe(ref to, (nuint)(length - 8));
    }

    /// <summary>Up to seven, by halves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WidenFew(byte* p, ref ushort to, int length)
    {
        if (length >= 4)
        {
            Unsafe.WriteUnaligned(ref Unsafe.As<ushort, byte>(ref to), Widen4(*(uint*)p));
            Unsafe.WriteUnaligned(ref Unsafe.As<ushort, byte>(ref Unsafe.Add(ref to, length - 4)), Widen4(*(uint*)(p + length - 4)));
            return;
        }
        to = *p;
        Unsafe.Add(ref to, length >> 1) = p[length >> 1];
        Unsafe.Add(ref to, length - 1) = p[length - 1];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Widen4(uint bytes) => Vector128.WidenLower(Vector128.CreateScalarUnsafe(bytes).AsByte()).AsUInt64().ToScalar();
}
