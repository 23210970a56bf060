using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace EventContracts.Fuzz.Twins;

/// <summary>A tuple of two places; further items are passed over, as unknown members are.</summary>
internal sealed class PlacesConverter<T1, T2> : JsonConverter<(T1, T2)>
{
    public override (T1, T2) Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            throw new JsonException();
        (T1, T2) places = (Place<T1>(ref reader, options), Place<T2>(ref reader, options));
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            reader.Skip();
        return places;
    }

    public override void Write(Utf8JsonWriter writer, (T1, T2) value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        JsonSerializer.Serialize(writer, value.Item1, options);
        JsonSerializer.Serialize(writer, value.Item2, options);
        writer.WriteEndArray();
    }

    private static T Place<T>(ref Utf8JsonReader reader, JsonSerializerOptions options) =>
        reader.Read() && reader.TokenType is not (JsonTokenType.EndArray or JsonTokenType.Null) && JsonSerializer.Deserialize<T>(ref reader, options) is { } place ? place : throw new JsonException();
}
