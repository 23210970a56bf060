using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using EventContracts.Benchmarks.Subjects;

namespace EventContracts.Benchmarks.Peers;

/// <summary>System.Text.Json with its source generator, the writer reused and as bare as it gets.</summary>
internal static class SystemTextJsonPeer
{
    /// <summary>The relaxed encoder: bytes as a contract writes them, and the faster way for text beyond ASCII.</summary>
    public static JsonWriterOptions Options { get; } = new() { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Subject SystemTextJson<T>(this Subject subject, JsonTypeInfo<T> type, string who = Contestants.SystemTextJson)
    {
        byte[] json = subject.Json;
        T value = JsonSerializer.Deserialize(json, type)!;
        subject.Check(who, JsonSerializer.SerializeToUtf8Bytes(value, type));
        var writer = new Utf8JsonWriter(subject.Output, Options);
        subject.AddWriter(who, count =>
        {
            for (int i = 0; i < count; i++)
            {
                subject.Output.ResetWrittenCount();
                writer.Reset();
                JsonSerializer.Serialize(writer, value, type);
                writer.Flush();
            }
        });
        subject.AddReader(who, count =>
        {
            for (int i = 0; i < count; i++)
                JsonSerializer.Deserialize(json, type);
        });
        return subject;
    }
}
