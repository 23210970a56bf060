using System;
using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace EventContracts.Runtime.Tests.Serialization.Support;

/// <summary>What the framework says about the same bytes: the reference of the differential tests.</summary>
internal static partial class Framework
{
    /// <summary>Whether the bytes are one JSON value, down to UTF-8 and surrogates in every name and string.</summary>
    public static bool IsValue(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
                    reader.GetString();
            }
            return reader.BytesConsumed == json.Length || json[(int)reader.BytesConsumed..].IndexOfAnyExcept(" \t\r\n"u8) < 0;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    public static bool TryText(ReadOnlySpan<byte> json, out string text)
    {
        text = "";
        if (!IsValue(json))
            return false;
        var reader = new Utf8JsonReader(json);
        reader.Read();
        if (reader.TokenType != JsonTokenType.String)
            return false;
        text = reader.GetString()!;
        return true;
    }

    public static bool TryNumber(ReadOnlySpan<byte> json, out string number)
    {
        number = "";
        if (!IsValue(json))
            return false;
        var reader = new Utf8JsonReader(json);
        reader.Read();
        if (reader.TokenType != JsonTokenType.Number)
            return false;
        number = System.Text.Encoding.ASCII.GetString(reader.ValueSpan);
        return true;
    }

    public static bool TryDouble(ReadOnlySpan<byte> json, out double value)
    {
        value = 0;
        return TryNumber(json, out string number) && double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);
    }

    public static bool TryDecimal(ReadOnlySpan<byte> json, out decimal value)
    {
        value = 0;
        return TryNumber(json, out string number) && decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>The value of a JSON number when it is an integer, by arithmetic of any size.</summary>
    public static bool TryInteger(ReadOnlySpan<byte> json, out BigInteger value)
    {
        value = 0;
        if (!TryNumber(json, out string number))
            return false;
        string[] parts = number.ToLowerInvariant().Split('e');
        int point = parts[0].IndexOf('.');
        BigInteger exponent = parts.Length > 1 ? BigInteger.Parse(parts[1], CultureInfo.InvariantCulture) : 0;
        exponent -= point < 0 ? 0 : parts[0].Length - point - 1;
        BigInteger digits = BigInteger.Parse(parts[0].Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        if (digits.IsZero)
            return true;
        if (exponent > 1000 || exponent < -1000)
            return false;
        if (exponent >= 0)
        {
            value = digits * BigInteger.Pow(10, (int)exponent);
            return true;
        }
        value = BigInteger.DivRem(digits, BigInteger.Pow(10, (int)-exponent), out BigInteger rest);
        return rest.IsZero;
    }

    public static bool TryDateTime(ReadOnlySpan<byte> json, out DateTimeOffset value)
    {
        value = default;
        if (!TryText(json, out string text) || !DateTimePattern().IsMatch(text))
            return false;
        // The framework's custom formats know at most seven decimals, and capital letters only.
        string upper = text.ToUpperInvariant();
        int point = upper.IndexOf('.');
        int zone = upper.IndexOfAny(['Z', '+', '-'], 11);
        string decimals = point < 0 ? "" : upper[(point + 1)..zone];
        decimals = decimals[..Math.Min(7, decimals.Length)].PadRight(7, '0');
        string offset = upper[zone..] == "Z" ? "+00:00" : upper[zone..];
        if (string.CompareOrdinal(offset[1..], "14:00") > 0)
            return false;
        return DateTimeOffset.TryParseExact(
            upper[..19] + "." + decimals + offset, "yyyy-MM-ddTHH:mm:ss.fffffffzzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out value);
    }

    public static bool TryDate(ReadOnlySpan<byte> json, out DateOnly value)
    {
        value = default;
        return TryText(json, out string text) && DatePattern().IsMatch(text)
            && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out value);
    }

    public static bool TryGuid(ReadOnlySpan<byte> json, out Guid value)
    {
        value = default;
        return TryText(json, out string text) && GuidPattern().IsMatch(text) && Guid.TryParseExact(text, "D", out value);
    }

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?([Zz]|[+-][0-9]{2}:[0-5][0-9])\z")]
    private static partial Regex DateTimePattern();

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{2}-[0-9]{2}\z")]
    private static partial Regex DatePattern();

    [GeneratedRegex(@"^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\z")]
    private static partial Regex GuidPattern();
}
