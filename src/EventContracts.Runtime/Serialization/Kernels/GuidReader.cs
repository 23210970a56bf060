using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace EventContracts.Serialization.Kernels;

/// <summary>Reads UUIDs of the form 8-4-4-4-12: all 32 digits in two vectors.</summary>
internal static unsafe class GuidReader
{
    /// <summary>Reads a quoted UUID, its digits in either case, with whitespace before it allowed; touches nothing at or after the end, and looks back from
    /// there (<see cref="Json.ReadMargin"/>) when the plain spelling doesn't match.</summary>
    /// <returns>The cursor after the closing quote, whatever follows; null, with the default value, when there is no UUID.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static byte* Read(byte* p, byte* end, out Guid value)
    {
        byte* after = TryRead(p, end, out value);
        // Called last and with the same arguments, it costs the plain spelling no saved register.
        return after != null ? after : ReadAny(p, end, out value);
    }

    /// <summary>The plain spelling at the cursor, no whitespace before it: 38 bytes, looked at when there are so many.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte* TryRead(byte* p, byte* end, out Guid value)
    {
        Unsafe.SkipInit(out value);
        if (end - p < 38 || p[0] != '"' || p[37] != '"' || p[9] != '-' || p[14] != '-' || p[19] != '-' || p[24] != '-')
            return null;
        // Sixteen bytes without their dashes, and what lies beyond the next one.
        Vector128<byte> left = Bytes.Shuffle(Vector128.Load(p + 1), Vector128.Create((byte)0, 1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12, 14, 15, 0, 0))
            .AsUInt16().WithElement(7, *(ushort*)(p + 17)).AsByte();
        Vector128<byte> right = Bytes.Shuffle(Vector128.Load(p + 21), Vector128.Create((byte)0x80, 0, 1, 2, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15))
            | Vector128.CreateScalar(p[20]);
        Vector256<byte> digits = Digits(Vector256.Create(left, right));
        if ((digits & Vector256.Create((byte)0xF0)) != Vector256<byte>.Zero)
            return null;
        value = Unsafe.BitCast<Vector128<byte>, Guid>(Join(digits.GetLower().AsUInt16(), digits.GetUpper().AsUInt16()));
        return p + 38;
    }

    /// <summary>Any other spelling: with whitespace before it, or with escapes, which is read again without them.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static byte* ReadAny(byte* p, byte* end, out Guid value)
    {
        p = Blank.Skip(p, end);
        byte* after = TryRead(p, end, out value);
        if (after != null)
            return after;
        byte* scratch = stackalloc byte[EscapedScalar.Room];
        after = EscapedScalar.Unescape(p, end, scratch, out int length);
        if (after != null && length == 38 && TryRead(scratch, scratch + length, out value) != null)
            return after;
        value = default;
        return null;
    }

    /// <summary>The values of hexadecimal digits; 16 or more where there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Digits(Vector256<byte> text)
    {
        // '0' to '9' become the ten highest values, and six lower start at 0xF0; what comes after '9' starts again at zero and stays there.
        Vector256<byte> digit = Vector256.SubtractSaturate(text - Vector256.Create((byte)('9' + 1)), Vector256.Create((byte)6)) - Vector256.Create((byte)0xF0);
        Vector256<byte> letter = Vector256.AddSaturate((text & Vector256.Create((byte)0xDF)) - Vector256.Create((byte)'A'), Vector256.Create((byte)10));
        return Vector256.Min(digit, letter);
    }

    /// <summary>
    /// Two digits to one byte, the first one the higher, in the order of memory: there the first three fields are little-endian, while the text has all of
    /// them big-endian.
    /// </summary>
    /// <param name="left">The first sixteen digits, two in each lane.</param>
    /// <param name="right">The others.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Join(Vector128<ushort> left, Vector128<ushort> right)
    {
        // The bytes of the left half come into the lower half of the lanes, those of the right one into the upper half.
        Vector128<ushort> both = Vector128.ConditionalSelect(Vector128.Create((ushort)0xFF), left << 4 | left >> 8, right << 12 | right);
        return Bytes.Shuffle(both.AsByte(), Vector128.Create((byte)6, 4, 2, 0, 10, 8, 14, 12, 1, 3, 5, 7, 9, 11, 13, 15));
    }
}
