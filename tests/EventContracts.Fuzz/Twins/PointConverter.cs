using System;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace EventContracts.Fuzz.Twins;

/// <summary>The union's point has two members, both doubles: a record drops what else is in there. Anything that is no point is kept as it is.</summary>
internal sealed class PointConverter : JsonConverter<JsonElement>
{
    private static readonly string[] Names = ["x", "y"];

    public override bool HandleNull => true;

    public override JsonElement Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        JsonElement value = JsonElement.ParseValue(ref reader);
        return value.ValueKind == JsonValueKind.Object && Names.All(name => IsOneNumber(value, name))
            ? JsonSerializer.SerializeToElement(Names.ToDictionary(name => name, name => Number(value.GetProperty(name))))
            : value;
    }

    public override void Write(Utf8JsonWriter writer, JsonElement value, JsonSerializerOptions options) => value.WriteTo(writer);

    private static bool IsOneNumber(JsonElement value, string name)
    {
        JsonProperty[] all = [.. value.EnumerateObject().Where(property => property.NameEquals(name))];
        return all is [{ Value.ValueKind: JsonValueKind.Number } one] && double.IsFinite(Number(one.Value));
    }

    /// <summary>As in <see cref="FiniteConverter"/>.</summary>
    private static double Number(JsonElement value) => double.Parse(value.GetRawText(), NumberStyles.Float, CultureInfo.InvariantCulture);
}
