using System;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using EventContracts.Benchmarks.Subjects;

namespace EventContracts.Benchmarks.Peers;

/// <summary>Code by hand over Utf8JsonReader and Utf8JsonWriter.</summary>
internal static class ManualPeer
{
    public delegate T ReadValue<T>(ref Utf8JsonReader reader);

    public static Subject Manual<T>(this Subject subject, JsonTypeInfo<T> type, Action<Utf8JsonWriter, T> write, ReadValue<T> read)
    {
        byte[] json = subject.Json;
        var first = new Utf8JsonReader(json);
        first.Read();
        T value = read(ref first);
        subject.Check(Contestants.Manual, JsonSerializer.SerializeToUtf8Bytes(value, type));
        var writer = new Utf8JsonWriter(subject.Output, SystemTextJsonPeer.Options);
        subject.AddWriter(Contestants.Manual, count =>
        {
            for (int i = 0; i < count; i++)
            {
                subject.Output.ResetWrittenCount();
                writer.Reset();
                write(writer, value);
                writer.Flush();
            }
        });
        subject.Output.ResetWrittenCount();
        write(writer, value);
        writer.Flush();
        subject.Check(Contestants.Manual, subject.Output.WrittenSpan);
        subject.AddReader(Contestants.Manual, count =>
        {
            for (int i = 0; i < count; i++)
            {
                var reader = new Utf8JsonReader(json);
                reader.Read();
                read(ref reader);
            }
        });
        return subject;
    }
}
