using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace EventContracts.Serialization.Kernels;

/// <summary>Finds the end of a string.</summary>
internal static unsafe class StringScanner
{
    /// <summary>The first byte that is a quote, a backslash, a control character or outside ASCII; <paramref name="end"/> when there is none.
    /// Vector loads never pass the end: the last one overlaps backwards, so 32 bytes before the end must be readable
    /// (<see cref="Json.ReadMargin"/>), also where the cursor is nearer to it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte* FindSpecial(byte* p, byte* end)
    {
        byte* far = FindSpecialFar(p, end);
        return far != null ? far : FindSpecialNear(p, end);
    }

    /// <summary>As <see cref="FindSpecial"/>, as long as whole vectors are left; null when there is nothing in them. Calls nothing, so that a method that calls
    /// nothing else before its last step saves no register.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte* FindSpecialFar(byte* p, byte* end)
    {
        if (Vector256.IsHardwareAccelerated)
        {
            for (; end - p >= 32; p += 32)
            {
                uint special = SpecialMask(Vector256.Load(p));
                if (special != 0)
                    return p + BitOperations.TrailingZeroCount(special);
            }
            return null;
        }
        for (; end - p >= 16; p += 16)
        {
            uint special = SpecialMask(Vector128.Load(p));
            if (special != 0)
                return p + BitOperations.TrailingZeroCount(special);
        }
        return null;
    }

    /// <summary>As <see cref="FindSpecial"/>, where <see cref="FindSpecialFar"/> has found nothing: in what is left behind its vectors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte* FindSpecialNear(byte* p, byte* end)
    {
        if (p >= end)
            return end;
        int width = Vector256.IsHardwareAccelerated ? 32 : 16;
        int rest = (int)(end - p) & (width - 1);
        uint special = Vector256.IsHardwareAccelerated ? SpecialMask(Vector256.Load(end - 32)) : SpecialMask(Vector128.Load(end - 16));
        special = rest == 0 ? 0 : special >> (width - rest);
        return special == 0 ? end : end - rest + BitOperations.TrailingZeroCount(special);
    }

    /// <summary>The closing quote, or null when the string isn't well-formed or is cut off. Checks escapes and control characters; UTF-8 is left to the caller.
    /// Touches nothing at or after the end, nothing before the cursor.</summary>
    /// <param name="p">Anywhere inside the string, but not inside an escape.</param>
    /// <param name="end">The end of the input.</param>
    /// <param name="traits">What was met from <paramref name="p"/> on.</param>
    public static byte* FindClose(byte* p, byte* end, out StringTraits traits)
    {
        traits = StringTraits.None;
        while (true)
        {
            p = FindDelimiter(p, end, ref traits);
            if (p >= end || *p < ' ')
                return null;
            if (*p == '"')
                return p;
            traits |= StringTraits.Escaped;
            int escape = StringUnescaper.Length(p, end);
            if (escape == 0)
                return null;
            p += escape;
        }
    }

    /// <summary>The first quote, backslash or control character; the end when there is none. Adds what was passed to the traits.</summary>
    private static byte* FindDelimiter(byte* p, byte* end, ref StringTraits traits)
    {
        while (end - p >= 16)
        {
            Vector128<byte> bytes = Vector128.Load(p);
            uint delimiters = (Vector128.Equals(bytes, Vector128.Create((byte)'"')) | Vector128.Equals(bytes, Vector128.Create((byte)'\\'))
                | Vector128.LessThan(bytes, Vector128.Create((byte)' '))).ExtractMostSignificantBits();
            uint nonAscii = bytes.ExtractMostSignificantBits();
            if (delimiters != 0)
            {
                int index = BitOperations.TrailingZeroCount(delimiters);
                if ((nonAscii & ((1u << index) - 1)) != 0)
                    traits |= StringTraits.NonAscii;
                return p + index;
            }
            if (nonAscii != 0)
                traits |= StringTraits.NonAscii;
            p += 16;
        }
        for (; p < end && *p is not ((byte)'"' or (byte)'\\' or < (byte)' '); p++)
        {
            if (*p >= 0x80)
                traits |= StringTraits.NonAscii;
        }
        return p;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool HasSpecial(Vector256<byte> bytes) => Special(bytes) != Vector256<byte>.Zero;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool HasSpecial(Vector128<byte> bytes) => Special(bytes) != Vector128<byte>.Zero;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint SpecialMask(Vector256<byte> bytes) => Special(bytes).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static uint SpecialMask(Vector128<byte> bytes) => Special(bytes).ExtractMostSignificantBits();

    // As signed bytes, everything outside ASCII is below the space too: one compare finds it and the control characters.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Special(Vector256<byte> bytes) =>
        Vector256.LessThan(bytes.AsSByte(), Vector256.Create((sbyte)' ')).AsByte()
        | Vector256.Equals(bytes, Vector256.Create((byte)'"')) | Vector256.Equals(bytes, Vector256.Create((byte)'\\'));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Special(Vector128<byte> bytes) =>
        Vector128.LessThan(bytes.AsSByte(), Vector128.Create((sbyte)' ')).AsByte()
        | Vector128.Equals(bytes, Vector128.Create((byte)'"')) | Vector128.Equals(bytes, Vector128.Create((byte)'\\'));
}
