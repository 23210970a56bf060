namespace EventContracts.Serialization;

/// <summary>A number on the wire, taken apart: ± mantissa · 10^exponent.</summary>
internal readonly struct NumberToken(nint start, ulong mantissa, int exponent, int digits, bool isNegative)
{
    public nint Start => start;

    /// <summary>The digits as an integer; exact while <see cref="Digits"/> ≤ 19.</summary>
    public ulong Mantissa => mantissa;
    public int Exponent => exponent;
    public int Digits => digits;
    public bool IsNegative => isNegative;
}

/// <summary>The grammar of JSON numbers (RFC 8259, section 6).</summary>
internal static unsafe class JsonNumber
{
    public static nint Scan(nint cursor, nint end, out NumberToken token)
    {
        token = default;
        cursor = Json.Whitespace(cursor, end);
        nint start = cursor;
        bool isNegative = Json.At(cursor, end, (byte)'-');
        if (isNegative)
            cursor++;
        if (cursor >= end)
            return 0;
        uint digit = (uint)(*(byte*)cursor - '0');
        if (digit > 9)
            return 0;
        cursor++;
        ulong mantissa = digit;
        int digits = digit == 0 ? 0 : 1;
        if (digit == 0)
        {
            if (cursor < end && (uint)(*(byte*)cursor - '0') <= 9)
                return 0;
        }
        else
        {
            while (cursor < end && (digit = (uint)(*(byte*)cursor - '0')) <= 9)
            {
                mantissa = (mantissa * 10) + digit;
                digits++;
                cursor++;
            }
        }
        int exponent = 0;
        if (Json.At(cursor, end, (byte)'.'))
        {
            nint fraction = ++cursor;
            while (cursor < end && (digit = (uint)(*(byte*)cursor - '0')) <= 9)
            {
                mantissa = (mantissa * 10) + digit;
                digits += mantissa == 0 ? 0 : 1;
                cursor++;
            }
            if (cursor == fraction)
                return 0;
            exponent = -(int)(cursor - fraction);
        }
        if (cursor < end && (*(byte*)cursor | 0x20) == 'e')
        {
            if ((cursor = Exponent(cursor + 1, end, ref exponent)) == 0)
                return 0;
        }
        token = new NumberToken(start, mantissa, exponent, digits, isNegative);
        return cursor;
    }

    private static nint Exponent(nint cursor, nint end, ref int exponent)
    {
        bool isNegative = Json.At(cursor, end, (byte)'-');
        if (isNegative || Json.At(cursor, end, (byte)'+'))
            cursor++;
        nint first = cursor;
        int value = 0;
        uint digit;
        while (cursor < end && (digit = (uint)(*(byte*)cursor - '0')) <= 9)
        {
            if (value < 100_000)
                value = (value * 10) + (int)digit;
            cursor++;
        }
        exponent += isNegative ? -value : value;
        return cursor == first ? 0 : cursor;
    }
}
