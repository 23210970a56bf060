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
    /// <param name="parse">Makes the event that is written.</param>
    /// <param name="write">Writes it. All three call the contract as its users do, not through a generic interface.</param>
    /// <param name="read">Reads these bytes to a record, that many times.</param>
    /// <param name="view">Reads every field of a view of these bytes, that many times.</param>
    public static void Run<TPlain, TEvent>(
        string name, TPlain plain, JsonTypeInfo<TPlain> plainType, Func<byte[], TEvent> parse, Action<TEvent, ArrayBufferWriter<byte>, int> write, Action<byte[], int> read, Action<byte[], int> view)
    {
        byte[] utf8 = JsonSerializer.SerializeToUtf8Bytes(plain, plainType);
        TEvent e = parse(utf8);
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
            .Add("EventContracts", count => write(e, output, count))
            .Run();

        new Duel($"read {name}")
            .Add("System.Text.Json", count =>
            {
                for (int i = 0; i < count; i++)
                    JsonSerializer.Deserialize(utf8, plainType);
            })
            .Add("EventContracts, record", count => read(utf8, count))
            .Add("EventContracts, view, all fields", count => view(utf8, count))
            .Run();
    }
}
