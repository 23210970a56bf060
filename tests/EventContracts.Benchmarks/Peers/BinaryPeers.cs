using System.Text.Json.Serialization.Metadata;
using EventContracts.Benchmarks.Subjects;
using Google.Protobuf;
using MemoryPack;

namespace EventContracts.Benchmarks.Peers;

/// <summary>The binary formats, all of them.</summary>
internal static class BinaryPeers
{
    public static Subject Binary<T, TMessage>(this Subject subject, JsonTypeInfo<T> type, MessageParser<TMessage> parser)
        where T : IMemoryPackable<T>
        where TMessage : class, IMessage<TMessage>
    {
        subject.Protobuf(parser);
#if !NATIVE_AOT // MessagePack emits code; MemoryPack ends the process where an array of a class is empty.
        subject.MemoryPack(type).MessagePack(type);
#endif
        return subject;
    }
}
