using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace EventContracts.Fuzz.Twins;

/// <summary>System.Text.Json, as strict as it goes.</summary>
internal static class Oracle
{
    /// <summary>Deeper than any input that is judged here: limits of depth differ, and are tested apart.</summary>
    private const int Depth = 1000;

    private static readonly EqualityComparer<JsonProperty> Members = EqualityComparer<JsonProperty>.Create((left, right) => left.Name == right.Name && AreEqual(left.Value, right.Value));

    private static readonly JsonDocumentOptions Documents = new() { MaxDepth = Depth };

    public static JsonSerializerOptions Default { get; } = Options(null, false);

    public static JsonSerializerOptions Relaxed { get; } = Options(JavaScriptEncoder.UnsafeRelaxedJsonEscaping, false);

    public static JsonSerializerOptions Indented { get; } = Options(null, true);

    /// <summary>The event as System.Text.Json writes it after reading it, or null where it does not read it.</summary>
    public static byte[]? Normal<TTwin>(ReadOnlySpan<byte> json)
        where TTwin : class, ITwin
    {
        // System.Text.Json skips the mark in streams alone.
        json = json.StartsWith("\uFEFF"u8) ? json[3..] : json;
        // Members that are skipped are checked for syntax alone: look into all texts. First, as most damaged bytes end here, and an exception costs
        // less than those of the serializer.
        if (!IsJson(json))
            return null;
        try
        {
            TTwin? twin = JsonSerializer.Deserialize<TTwin>(json, Default);
            return twin is { IsComplete: true } ? JsonSerializer.SerializeToUtf8Bytes(twin, Default) : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Whether the bytes are JSON, all of their texts included.</summary>
    public static bool IsJson(ReadOnlySpan<byte> json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json.ToArray(), Documents);
            return HasTexts(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    public static bool AreEqual(byte[] left, byte[] right) => left.AsSpan().SequenceEqual(right)
        || AreEqual(JsonElement.Parse(left, Documents), JsonElement.Parse(right, Documents));

    /// <summary>Where two events part.</summary>
    public static string Difference(byte[] expected, byte[]? actual)
    {
        int at = expected.AsSpan().CommonPrefixLength(actual);
        return $"expected …{Around(expected, at)}… but …{Around(actual, at)}…";
    }

    private static string Around(ReadOnlySpan<byte> json, int at) => Encoding.UTF8.GetString(json[Math.Max(0, Math.Min(json.Length, at) - 20)..Math.Min(json.Length, at + 40)]);

    /// <summary>DeepEquals alone throws at exponents beyond 32 bits, and compares digits where doubles are meant.</summary>
    private static bool AreEqual(JsonElement left, JsonElement right) => left.ValueKind == right.ValueKind && left.ValueKind switch
    {
        JsonValueKind.Object => left.EnumerateObject().OrderBy(member => member.Name, StringComparer.Ordinal).SequenceEqual(right.EnumerateObject().OrderBy(member => member.Name, StringComparer.Ordinal), Members),
        JsonValueKind.Array => left.GetArrayLength() == right.GetArrayLength() && left.EnumerateArray().Zip(right.EnumerateArray()).All(pair => AreEqual(pair.First, pair.Second)),
        JsonValueKind.Number when left.GetRawText() == right.GetRawText() => true,
        JsonValueKind.Number when IsZero(left) => IsZero(right),
        JsonValueKind.Number when IsDouble(left, out double one) && IsDouble(right, out double other) => one == other,
        _ => JsonElement.DeepEquals(left, right),
    };

    /// <summary>Zero whatever its exponent, which may be one that DeepEquals throws at: an integer that is kept as text comes back as 0.</summary>
    private static bool IsZero(JsonElement number)
    {
        ReadOnlySpan<char> text = number.GetRawText();
        int exponent = text.IndexOfAny('e', 'E');
        return !(exponent < 0 ? text : text[..exponent]).ContainsAnyInRange('1', '9');
    }

    /// <summary>A number that cannot be an integer of 53 bits: many texts are the same double.</summary>
    private static bool IsDouble(JsonElement number, out double value) =>
        double.TryParse(number.GetRawText(), NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value)
        && (Math.Abs(value) > 1L << 53 || number.GetRawText().AsSpan().ContainsAny('.', 'e', 'E'));

    private static bool HasTexts(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().All(property => property.Name is not null && HasTexts(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().All(HasTexts),
        JsonValueKind.String => element.GetString() is not null,
        _ => true,
    };

    private static JsonSerializerOptions Options(JavaScriptEncoder? encoder, bool isIndented) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectNullableAnnotations = true,
        AllowDuplicateProperties = false,
        MaxDepth = Depth,
        Encoder = encoder,
        WriteIndented = isIndented,
        Converters = { new WholeNumberConverter<int>(), new WholeNumberConverter<long>(), new WholeNumberConverter<ulong>(), new FiniteConverter(), new DecimalConverter(), new Rfc3339Converter(), new RawConverter(), new PlacesConverter<long, string>(), new PlacesConverter<double, double>() },
    };
}
