using System.Runtime.CompilerServices;

namespace EventContracts.Serialization;

/// <summary>Integers: the value counts, not the spelling, so <c>1.0</c> and <c>1e2</c> are integers.</summary>
internal static unsafe class IntegerReader
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint Read(nint cursor, nint end, out ulong magnitude, out bool isNegative)
    {
        nint at = cursor;
        isNegative = Json.At(at, end, (byte)'-');
        if (isNegative)
            at++;
        nint first = at;
        ulong value = 0;
        uint digit;
        while (at < end && (digit = (uint)(*(byte*)at - '0')) <= 9)
        {
            value = (value * 10) + digit;
            at++;
        }
        long digits = at - first;
        // Up to 18 digits can't overflow; a leading zero, a point, an exponent and white space are for the slow path.
        if (digits is > 0 and < 19 && (digits == 1 || *(byte*)first != (byte)'0') && (at >= end || *(byte*)at is not ((byte)'.' or (byte)'e' or (byte)'E')))
        {
            magnitude = value;
            return at;
        }
        return ReadSlow(cursor, end, out magnitude, out isNegative);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static nint ReadSlow(nint cursor, nint end, out ulong magnitude, out bool isNegative)
    {
        magnitude = 0;
        nint after = JsonNumber.Scan(cursor, end, out NumberToken token);
        isNegative = token.IsNegative;
        if (after == 0)
            return 0;
        int exponent = token.Exponent;
        ulong value = token.Mantissa;
        if (token.Digits > 19)
            return ReadLong(token.Start, after, exponent, out magnitude) ? after : 0;
        for (; exponent < 0 && value != 0; exponent++)
        {
            (ulong quotient, ulong rest) = System.Math.DivRem(value, 10UL);
            if (rest != 0)
                return 0;
            value = quotient;
        }
        for (; exponent > 0 && value != 0; exponent--)
        {
            if (value > ulong.MaxValue / 10)
                return 0;
            value *= 10;
        }
        magnitude = value;
        return after;
    }

    /// <summary>More digits than fit: the framework's exact integers decide.</summary>
    private static bool ReadLong(nint start, nint end, int exponent, out ulong magnitude)
    {
        magnitude = 0;
        if (end - start > 64 || exponent < -64)
            return false;
        System.Numerics.BigInteger value = 0;
        for (nint at = start; at < end && (*(byte*)at | 0x20) != 'e'; at++)
        {
            uint digit = (uint)(*(byte*)at - '0');
            if (digit <= 9)
                value = (value * 10) + digit;
        }
        for (; exponent < 0; exponent++)
        {
            value = System.Numerics.BigInteger.DivRem(value, 10, out System.Numerics.BigInteger rest);
            if (!rest.IsZero)
                return false;
        }
        if (exponent > 0 || value > ulong.MaxValue)
            return false;
        magnitude = (ulong)value;
        return true;
    }
}
