using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace EventContracts.Fuzz.Twins;

/// <summary>A member that may be absent, but is not null where it is there: nullability in C# says both at once.</summary>
internal sealed class PresentConverter<T> : JsonConverter<T>
{
    public override bool HandleNull => true;

    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Null ? throw new JsonException() : JsonSerializer.Deserialize<T>(ref reader, options);

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, value, options);
}
