using System.Runtime.CompilerServices;

namespace EventContracts.Serialization.Kernels;

/// <summary>Writes integers: their own bytes and not one beyond; each method returns the cursor after them.</summary>
internal static unsafe class IntegerWriter
{
    /// <summary>Writes up to 11 bytes.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static byte* Write(byte* p, int value) => Write(p, value < 0, (ulong)(value < 0 ? -(long)value : value));

    /// <summary>Writes up to 20 bytes.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static byte* Write(byte* p, long value) => Write(p, value < 0, value < 0 ? 0 - (ulong)value : (ulong)value);

    /// <summary>Writes up to 20 bytes.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static byte* Write(byte* p, ulong value) => Write(p, false, value);

    /// <summary>Writes up to 21 bytes; the sign also of a zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte* Write(byte* p, bool negative, ulong magnitude)
    {
        if (negative)
            *p++ = (byte)'-';
        if (magnitude < 10)
        {
            *p = (byte)('0' + magnitude);
            return p + 1;
        }
        if (magnitude < 100)
        {
            Decimals.WritePair(p, (uint)magnitude);
            return p + 2;
        }
        int digits = Decimals.Count(magnitude);
        Decimals.Write(p, magnitude, digits);
        return p + digits;
    }
}
