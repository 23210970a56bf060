using System;
using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using EventContracts.Benchmarks.Timing;

namespace EventContracts.Benchmarks;

/// <summary>One event, written and read by System.Text.Json as a plain class and by its generated contract.</summary>
internal static class Contest
{
    /// <param name="name">The event.</param>
    /// <param name="plain">What is written.</param>
    /// <param name="plainType">How System.Text.Json's generator knows it.</param>
    /// <param name="viewAll">Reads every field of a view of these bytes, that many times.</param>
    public static void Run<TPlain, TEvent>(string name, TPlain plain, JsonTypeInfo<TPlain> plainType, Action<byte[], int> viewAll)
        where TEvent : class, IEventContract<TEvent>
    {
        byte[] utf8 = JsonSerializer.SerializeToUtf8Bytes(plain, plainType);
        var reader = new EventReader(utf8);
        if (!TEvent.TryRead(ref reader, out TEvent? e))
            throw new EventFormatException(reader.Error);
        var output = new ArrayBufferWriter<byte>(65536);
        var writer = new Utf8JsonWriter(output, new JsonWriterOptions { SkipValidation = true });

        new Duel($"write {name} ({utf8.Length} bytes)")
            .Add("System.Text.Json", count =>
            {
                for (int i = 0; i < count; i++)
                {
                    output.ResetWrittenCount();
                    writer.Reset();
                    JsonSerializer.Serialize(writer, plain, plainType);
                    writer.Flush();
                }
            })
            .Add("EventContracts", count =>
            {
                for (int i = 0; i < count; i++)
                {
                    output.ResetWrittenCount();
                    var to = new EventWriter(output);
                    TEvent.Write(ref to, e);
                }
            })
            .Run();

        new Duel($"read {name}")
            .Add("System.Text.Json", count =>
            {
                for (int i = 0; i < count; i++)
                    JsonSerializer.Deserialize(utf8, plainType);
            })
            .Add("EventContracts, record", count =>
            {
                for (int i = 0; i < count; i++)
                {
                    var from = new EventReader(utf8);
                    TEvent.TryRead(ref from, out _);
                }
            })
            .Add("EventContracts, view, all fields", count => viewAll(utf8, count))
            .Run();
    }
}
