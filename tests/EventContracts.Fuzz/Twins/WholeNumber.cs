using System;
using System.Globalization;
using System.Numerics;

namespace EventContracts.Fuzz.Twins;

/// <summary>An integer judged by value: <c>1.0</c> and <c>10e-1</c> are 1.</summary>
internal static class WholeNumber
{
    private const int MostDigits = 25;

    public static bool TryParse(string json, BigInteger least, BigInteger most, out BigInteger value)
    {
        value = default;
        int e = json.IndexOfAny(['e', 'E']);
        string mantissa = (e < 0 ? json : json[..e]).TrimStart('-');
        BigInteger exponent = e < 0 ? 0 : BigInteger.Parse(json.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        int point = mantissa.IndexOf('.', StringComparison.Ordinal);
        exponent -= point < 0 ? 0 : mantissa.Length - point - 1;
        string digits = mantissa.Replace(".", "", StringComparison.Ordinal).TrimStart('0');
        string trimmed = digits.TrimEnd('0');
        exponent += digits.Length - trimmed.Length;
        if (trimmed.Length == 0)
            return true;
        if (exponent < 0 || exponent + trimmed.Length > MostDigits)
            return false;
        value = BigInteger.Parse(trimmed, CultureInfo.InvariantCulture) * BigInteger.Pow(10, (int)exponent) * (json[0] == '-' ? -1 : 1);
        return value >= least && value <= most;
    }
}
