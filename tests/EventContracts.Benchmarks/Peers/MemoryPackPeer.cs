using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using EventContracts.Benchmarks.Subjects;
using MemoryPack;

namespace EventContracts.Benchmarks.Peers;

/// <summary>MemoryPack, its formatters made by its source generator.</summary>
internal static class MemoryPackPeer
{
    public static Subject MemoryPack<T>(this Subject subject, JsonTypeInfo<T> type)
        where T : IMemoryPackable<T>
    {
        T? value = JsonSerializer.Deserialize(subject.Json, type);
        byte[] bytes = MemoryPackSerializer.Serialize(value);
        subject.Check(Contestants.MemoryPack, JsonSerializer.SerializeToUtf8Bytes(MemoryPackSerializer.Deserialize<T>(bytes)!, type));
        subject.AddWriter(Contestants.MemoryPack, count =>
        {
            for (int i = 0; i < count; i++)
            {
                subject.Output.ResetWrittenCount();
                MemoryPackSerializer.Serialize(subject.Output, value);
            }
        });
        subject.AddReader(Contestants.MemoryPack, count =>
        {
            for (int i = 0; i < count; i++)
                MemoryPackSerializer.Deserialize<T>(bytes);
        });
        return subject;
    }
}
