using System.Runtime.CompilerServices;

namespace EventContracts.Serialization.Kernels;

/// <summary>Reads integers. JSON Schema calls 7.0 and 70e-1 integers too: those, and what is longer than nineteen digits, go to <see cref="IntegralReader"/>.
/// Whitespace before a number is allowed; what follows isn't looked at. Nothing is touched at or after the end, nothing before the cursor.</summary>
internal static unsafe class IntegerReader
{
    /// <returns>The cursor after the number; null, with the value 0, when there is none or it doesn't fit.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static byte* Read(byte* p, byte* end, out long value)
    {
        byte* after = Digits(p, end, out ulong magnitude, out bool negative);
        if (after == null || magnitude > long.MaxValue)
            return ReadIntegral(p, end, (ulong)long.MaxValue, out value);
        value = negative ? -(long)magnitude : (long)magnitude;
        return after;
    }

    /// <returns>The cursor after the number; null, with the value 0, when there is none or it doesn't fit.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static byte* Read(byte* p, byte* end, out int value)
    {
        byte* after = Digits(p, end, out ulong magnitude, out bool negative);
        if (after == null || magnitude > int.MaxValue)
        {
            after = ReadIntegral(p, end, int.MaxValue, out long integral);
            value = (int)integral;
            return after;
        }
        value = negative ? -(int)magnitude : (int)magnitude;
        return after;
    }

    /// <returns>The cursor after the number; null, with the value 0, when there is none or it doesn't fit.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static byte* Read(byte* p, byte* end, out ulong value)
    {
        byte* after = Digits(p, end, out value, out bool negative);
        return after == null || negative ? ReadIntegral(p, end, out value) : after;
    }

    /// <summary>The plain spelling, of at most nineteen digits and right at the cursor; null for anything else, and then the rest means nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte* Digits(byte* p, byte* end, out ulong magnitude, out bool negative)
    {
        byte* after = NumberScanner.ScanPlain(p, end, out magnitude, out int decimals, out negative);
        return decimals == 0 ? after : null;
    }

    /// <summary>Any spelling, from -(max + 1) to max; null, with the value 0, for anything else.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static byte* ReadIntegral(byte* p, byte* end, ulong max, out long value)
    {
        byte* after = ReadAny(p, end, out ulong magnitude, out bool negative);
        if (after == null || magnitude > max + (negative ? 1u : 0u))
        {
            value = 0;
            return null;
        }
        value = negative ? -(long)magnitude : (long)magnitude;
        return after;
    }

    /// <summary>Any spelling that isn't negative, -0 aside; null, with the value 0, for anything else.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static byte* ReadIntegral(byte* p, byte* end, out ulong value)
    {
        byte* after = ReadAny(p, end, out value, out bool negative);
        if (after != null && (!negative || value == 0))
            return after;
        value = 0;
        return null;
    }

    private static byte* ReadAny(byte* p, byte* end, out ulong magnitude, out bool negative)
    {
        byte* first = Blank.Skip(p, end);
        if (first != p && Digits(first, end, out magnitude, out negative) is var after && after != null)
            return after;
        return IntegralReader.Read(first, end, out magnitude, out negative);
    }
}
