using System.Runtime.CompilerServices;

namespace EventContracts.Serialization.Kernels;

/// <summary>Reads integers. JSON Schema calls 7.0 and 70e-1 integers too: those, and what is longer than nineteen digits, go to <see cref="IntegralReader"/>.</summary>
internal static unsafe class IntegerReader
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static byte* Read(byte* p, byte* end, out long value)
    {
        p = Magnitude(p, end, out ulong magnitude, out bool negative);
        if (p == null || magnitude > (ulong)long.MaxValue + (negative ? 1u : 0u))
        {
            value = 0;
            return null;
        }
        value = negative ? -(long)magnitude : (long)magnitude;
        return p;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static byte* Read(byte* p, byte* end, out int value)
    {
        p = Magnitude(p, end, out ulong magnitude, out bool negative);
        if (p == null || magnitude > (uint)int.MaxValue + (negative ? 1u : 0u))
        {
            value = 0;
            return null;
        }
        value = (int)(negative ? -(long)magnitude : (long)magnitude);
        return p;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static byte* Read(byte* p, byte* end, out ulong value)
    {
        p = Magnitude(p, end, out value, out bool negative);
        if (p != null && (!negative || value == 0))
            return p;
        value = 0;
        return null;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte* Magnitude(byte* p, byte* end, out ulong magnitude, out bool negative)
    {
        p = Blank.Skip(p, end);
        byte* start = p;
        negative = p < end && *p == '-';
        if (negative)
            p++;
        byte* first = p;
        ulong sum = 0;
        for (; p < end && NumberScanner.IsDigit(*p, out uint digit); p++)
            sum = sum * 10 + digit;
        magnitude = sum;
        long digits = p - first;
        if ((ulong)(digits - 1) >= 19 || (*first == '0' && digits > 1) || (p < end && *p is (byte)'.' or (byte)'e' or (byte)'E'))
            return IntegralReader.Read(start, end, out magnitude, out negative);
        return p;
    }
}
