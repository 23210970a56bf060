using System;
using EventContracts.Benchmarks.Subjects;
using Google.Protobuf;

namespace EventContracts.Benchmarks.Peers;

/// <summary>Google.Protobuf with the classes of its compiler.</summary>
internal static class ProtobufPeer
{
    public static Subject Protobuf<T>(this Subject subject, MessageParser<T> parser)
        where T : class, IMessage<T>
    {
        var message = (T)ProtobufMapper.Map(subject.Json, parser.ParseFrom(ReadOnlySpan<byte>.Empty));
        byte[] bytes = message.ToByteArray();
        if (!parser.ParseFrom(bytes).Equals(message))
            throw new InvalidOperationException($"Protobuf reads another {subject.Name}.");
        subject.AddWriter(Contestants.Protobuf, count =>
        {
            for (int i = 0; i < count; i++)
            {
                subject.Output.ResetWrittenCount();
                message.WriteTo(subject.Output);
            }
        });
        subject.AddReader(Contestants.Protobuf, count =>
        {
            for (int i = 0; i < count; i++)
                parser.ParseFrom(bytes.AsSpan());
        });
        return subject;
    }
}
