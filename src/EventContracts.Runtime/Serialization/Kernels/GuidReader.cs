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
        p = Blank.Skip(p, end);
        byte* after = TryRead(p, end, out value);
        return after != null ? after : ReadEscaped(p, end, out value);
    }

    /// <summary>The plain spelling at the cursor, no whitespace before it: 38 bytes, looked at when there are so many.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte* TryRead(byte* p, byte* end, out Guid value)
    {
        value = default;
        if (end - p < 38 || p[0] != '"' || p[37] != '"' || p[9] != '-' || p[14] != '-' || p[19] != '-' || p[24] != '-')
            return null;
        Vector128<byte> left = Vector128.Create(*(ulong*)(p + 1), *(uint*)(p + 10) | (ulong)*(uint*)(p + 15) << 32).AsByte();
        Vector128<byte> right = Vector128.Create(*(uint*)(p + 20) | (ulong)*(uint*)(p + 25) << 32, *(ulong*)(p + 29)).AsByte();
        Vector128<byte> first = Digits(left, out Vector128<byte> firstWrong);
        Vector128<byte> last = Digits(right, out Vector128<byte> lastWrong);
        if ((firstWrong | lastWrong) != Vector128<byte>.Zero)
            return null;
        value = Unsafe.BitCast<Vector128<byte>, Guid>(ToMemoryOrder(Vector128.Narrow(Join(first), Join(last))));
        return p + 38;
    }

    /// <summary>Any other spelling: when it has escapes, it is read again without them.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static byte* ReadEscaped(byte* p, byte* end, out Guid value)
    {
        byte* scratch = stackalloc byte[EscapedScalar.Room];
        value = default;
        byte* after = EscapedScalar.Unescape(p, end, scratch, out int length);
        return after != null && length == 38 ? (TryRead(scratch, scratch + length, out value) != null ? after : null) : null;
    }

    /// <summary>In memory the first three fields are little-endian; the text has all of them big-endian.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> ToMemoryOrder(Vector128<byte> bytes) =>
        Vector128.Shuffle(bytes, Vector128.Create((byte)3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15));

    /// <summary>The values of sixteen hexadecimal digits; bits in <paramref name="wrong"/> where there is none. Bytes are unsigned: what is below
    /// '0' or 'a' wraps around to something large.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Digits(Vector128<byte> text, out Vector128<byte> wrong)
    {
        Vector128<byte> digit = text - Vector128.Create((byte)'0');
        Vector128<byte> letter = (text | Vector128.Create((byte)0x20)) - Vector128.Create((byte)'a');
        Vector128<byte> isDigit = Vector128.LessThan(digit, Vector128.Create((byte)10));
        wrong = ~(isDigit | Vector128.LessThan(letter, Vector128.Create((byte)6)));
        return Vector128.ConditionalSelect(isDigit, digit, letter + Vector128.Create((byte)10));
    }

    /// <summary>Two digits to one byte, in the lower half of each 16-bit lane: the first one, the higher, is in the lower half before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> Join(Vector128<byte> digits)
    {
        Vector128<ushort> pairs = digits.AsUInt16();
        return (pairs << 4 | pairs >> 8) & Vector128.Create((ushort)0xFF);
    }
}
