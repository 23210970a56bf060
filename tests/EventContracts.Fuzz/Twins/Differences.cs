using System;
using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace EventContracts.Fuzz.Twins;

// One converter for each difference of scalars that docs/serialization.md lists: with them, System.Text.Json has to agree.

/// <summary>Integers by value.</summary>
internal sealed class WholeNumberConverter<T> : JsonConverter<T>
    where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number && WholeNumber.TryParse(Encoding.ASCII.GetString(reader.ValueSpan), BigInteger.CreateChecked(T.MinValue), BigInteger.CreateChecked(T.MaxValue), out BigInteger value)
            ? T.CreateChecked(value)
            : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteRawValue(value.ToString(null, CultureInfo.InvariantCulture));
}

/// <summary>No infinity from too great an exponent, and a tie to the even double, as in <see cref="double.Parse(string)"/>: System.Text.Json takes the other one
/// where zeros follow a tie up to the twentieth digit.</summary>
internal sealed class FiniteConverter : JsonConverter<double>
{
    public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number && double.TryParse(reader.ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value)
            ? value
            : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options) => writer.WriteNumberValue(value);
}

/// <summary>Digits beyond the 29th: a tie goes to the even digit, as in <see cref="decimal.Parse(string)"/>; System.Text.Json rounds it up.</summary>
internal sealed class DecimalConverter : JsonConverter<decimal>
{
    public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number && decimal.TryParse(reader.ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value) ? value : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) => writer.WriteNumberValue(value);
}

/// <summary>RFC 3339: an offset always, any count of fraction digits (cut at 100 ns), <c>t</c> and <c>z</c> too.</summary>
internal sealed partial class Rfc3339Converter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        Match match = reader.TokenType == JsonTokenType.String ? Form().Match(reader.GetString()!) : Match.Empty;
        if (!match.Success)
            throw new JsonException();
        string fraction = match.Groups[2].Value is { Length: > 8 } longer ? longer[..8] : match.Groups[2].Value;
        string offset = match.Groups[3].Value is "z" ? "Z" : match.Groups[3].Value;
        return DateTimeOffset.TryParse(match.Groups[1].Value.Replace('t', 'T') + fraction + offset, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset value)
            ? value
            : throw new JsonException();
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) => writer.WriteStringValue(value);

    [GeneratedRegex(@"\A([0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2})(\.[0-9]+)?([Zz]|[+-][0-9]{2}:[0-9]{2})\z")]
    private static partial Regex Form();
}

/// <summary>What is kept raw may hold equal names.</summary>
internal sealed class RawConverter : JsonConverter<JsonElement>
{
    public override bool HandleNull => true;

    public override JsonElement Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => JsonElement.ParseValue(ref reader);

    public override void Write(Utf8JsonWriter writer, JsonElement value, JsonSerializerOptions options) => value.WriteTo(writer);
}
