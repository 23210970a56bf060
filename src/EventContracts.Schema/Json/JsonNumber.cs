using System;
using System.Globalization;

namespace EventContracts.Schema.Json;

/// <summary>
/// A JSON number exactly as decimal text says it: <c>±digits × 10^exponent</c>, without leading or trailing zeros. Bounds in a schema may be
/// wider than any CLR number, so nothing here rounds.
/// </summary>
public readonly record struct JsonNumber : IComparable<JsonNumber>
{
    private JsonNumber(bool isNegative, string digits, long exponent)
    {
        IsNegative = isNegative;
        Digits = digits;
        Exponent = exponent;
    }

    public bool IsNegative { get; }

    /// <summary>Significant digits; empty for zero.</summary>
    public string Digits { get; }

    /// <summary>The power of ten of the last digit.</summary>
    public long Exponent { get; }

    public bool IsZero => Digits.Length == 0;

    /// <summary>Integer in value: <c>1.0</c> and <c>1e2</c> are.</summary>
    public bool IsInteger => Exponent >= 0;

    // The power of ten of the first digit.
    private long Magnitude => Exponent + Digits.Length;

    /// <summary>From the text of a number that the parser accepted.</summary>
    public static JsonNumber Parse(string text)
    {
        int at = text.Length > 0 && text[0] == '-' ? 1 : 0;
        int mark = text.IndexOfAny(['e', 'E']);
        string mantissa = text.Substring(at, (mark < 0 ? text.Length : mark) - at);
        long exponent = mark < 0 ? 0 : ParseExponent(text.Substring(mark + 1));
        int point = mantissa.IndexOf('.');
        if (point >= 0)
        {
            exponent -= mantissa.Length - point - 1;
            mantissa = mantissa.Remove(point, 1);
        }
        string digits = mantissa.TrimStart('0');
        string significant = digits.TrimEnd('0');
        return significant.Length == 0
            ? new JsonNumber(false, "", 0)
            : new JsonNumber(at == 1, significant, exponent + digits.Length - significant.Length);
    }

    public static bool AreEqual(string left, string right) =>
        string.Equals(left, right, StringComparison.Ordinal) || Parse(left) == Parse(right);

    public int CompareTo(JsonNumber other)
    {
        int sign = Sign, otherSign = other.Sign;
        if (sign != otherSign)
            return sign.CompareTo(otherSign);
        int magnitude = Magnitude.CompareTo(other.Magnitude);
        return sign * (magnitude != 0 ? magnitude : Math.Sign(string.CompareOrdinal(Digits, other.Digits)));
    }

    private int Sign => IsZero ? 0 : IsNegative ? -1 : 1;

    // An exponent beyond this is out of every range there is, and stays clear of overflow.
    private static long ParseExponent(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value) && Math.Abs(value) < int.MaxValue
            ? value
            : text[0] == '-' ? -(long)int.MaxValue : int.MaxValue;
}
