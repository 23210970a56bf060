using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using EventContracts.Benchmarks.Subjects;
using MessagePack;

namespace EventContracts.Benchmarks.Peers;

/// <summary>MessagePack with numbered keys. Version 2 has no source generator: its formatters are emitted at run time, to the same code.</summary>
internal static class MessagePackPeer
{
    public static Subject MessagePack<T>(this Subject subject, JsonTypeInfo<T> type)
    {
        T value = JsonSerializer.Deserialize(subject.Json, type)!;
        byte[] bytes = MessagePackSerializer.Serialize(value);
        subject.Check(Contestants.MessagePack, JsonSerializer.SerializeToUtf8Bytes(MessagePackSerializer.Deserialize<T>(bytes), type));
        subject.AddWriter(Contestants.MessagePack, count =>
        {
            for (int i = 0; i < count; i++)
            {
                subject.Output.ResetWrittenCount();
                MessagePackSerializer.Serialize(subject.Output, value);
            }
        });
        subject.AddReader(Contestants.MessagePack, count =>
        {
            for (int i = 0; i < count; i++)
                MessagePackSerializer.Deserialize<T>(bytes);
        });
        return subject;
    }
}
