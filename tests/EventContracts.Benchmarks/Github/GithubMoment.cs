using System;
using System.Text.Json;
using System.Text.Json.Serialization;
using MemoryPack;
using MessagePack;

namespace EventContracts.Benchmarks.Github;

/// <summary>A time that GitHub sends as seconds in one event and as a text in another.</summary>
[MemoryPackable, MessagePackObject, JsonConverter(typeof(GithubMomentConverter))]
public partial struct GithubMoment
{
    [Key(0)] public long? Seconds { get; set; }
    [Key(1)] public DateTimeOffset? Time { get; set; }
}

internal sealed class GithubMomentConverter : JsonConverter<GithubMoment>
{
    public override GithubMoment Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number ? new() { Seconds = reader.GetInt64() } : new() { Time = reader.GetDateTimeOffset() };

    public override void Write(Utf8JsonWriter writer, GithubMoment value, JsonSerializerOptions options)
    {
        if (value.Seconds is { } seconds)
            writer.WriteNumberValue(seconds);
        else
            writer.WriteStringValue(value.Time.GetValueOrDefault());
    }
}
