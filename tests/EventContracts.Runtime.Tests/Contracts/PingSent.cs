using System;
using System.Diagnostics.CodeAnalysis;
using EventContracts.Serialization;

namespace EventContracts.Runtime.Tests.Contracts;

/// <summary>A contract with nothing that is optional: no key, id, time or absolute $id. Its value is a single text.</summary>
public sealed record PingSent(string Text) : IEventContract<PingSent>
{
    public static EventDescriptor Descriptor { get; } = new()
    {
        Type = "ping.sent",
        Major = 2,
        Minor = 0,
        Id = "pings/sent",
        Topic = "ping.events",
        Fingerprint = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        ClrType = typeof(PingSent),
        SchemaSource = static () => """{"type":"string"}"""u8,
    };

    static void IEventContract<PingSent>.Write(ref EventWriter writer, PingSent value) => writer.Write<string, StringCodec>(value.Text);

    static bool IEventContract<PingSent>.TryRead(ref EventReader reader, [MaybeNullWhen(false)] out PingSent value)
    {
        bool isRead = reader.TryRead<string, StringCodec>(out string? text);
        value = isRead ? new(text!) : null;
        return isRead;
    }

    static string? IEventContract<PingSent>.GetPartitionKey(PingSent value) => null;

    static string? IEventContract<PingSent>.GetEventId(PingSent value) => null;

    static DateTimeOffset? IEventContract<PingSent>.GetTime(PingSent value) => null;
}
