using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace EventContracts.Schema.Tests.Compatibility.Reference;

/// <summary>Numbers as fractions of whole numbers: slow, and exact.</summary>
internal static class ReferenceNumbers
{
    public static (BigInteger Numerator, BigInteger Denominator) Read(JsonElement number)
    {
        string text = number.GetRawText();
        int mark = text.IndexOfAny(['e', 'E']);
        int exponent = mark < 0 ? 0 : int.Parse(text[(mark + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        string mantissa = mark < 0 ? text : text[..mark];
        int point = mantissa.IndexOf('.');
        if (point >= 0)
        {
            exponent -= mantissa.Length - point - 1;
            mantissa = mantissa.Remove(point, 1);
        }
        var digits = BigInteger.Parse(mantissa, CultureInfo.InvariantCulture);
        return exponent >= 0 ? (digits * BigInteger.Pow(10, exponent), 1) : (digits, BigInteger.Pow(10, -exponent));
    }

    public static int Compare(JsonElement left, JsonElement right)
    {
        (BigInteger a, BigInteger b) = Read(left);
        (BigInteger c, BigInteger d) = Read(right);
        return (a * d).CompareTo(c * b);
    }

    public static bool IsMultiple(JsonElement number, JsonElement of)
    {
        (BigInteger a, BigInteger b) = Read(number);
        (BigInteger c, BigInteger d) = Read(of);
        return (a * d % (b * c)).IsZero;
    }

    public static bool IsInteger(JsonElement number)
    {
        (BigInteger numerator, BigInteger denominator) = Read(number);
        return (numerator % denominator).IsZero;
    }
}
