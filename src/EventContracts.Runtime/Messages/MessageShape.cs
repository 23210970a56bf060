using System;

namespace EventContracts;

/// <summary>Which of the ways to pack an event a message uses.</summary>
internal enum MessageShape : byte
{
    /// <summary>The value is the event.</summary>
    Plain,

    /// <summary>The value is the event, attributes are headers.</summary>
    CloudEventsBinary,

    /// <summary>The value is a CloudEvent in JSON.</summary>
    CloudEventsStructured,

    /// <summary>A CloudEvent in a format that can't be read: a batch, Avro, Protobuf.</summary>
    CloudEventsOther,
}

/// <summary>Tells the shape by the headers; a message without any that matter is looked into.</summary>
internal static class MessageShapes
{
    public static MessageShape Of(ReadOnlySpan<byte> value, EventHeaderList headers)
    {
        if (headers.TryGet(EventHeaders.ContentType, out EventHeader contentType) && contentType.Text is var type && MediaType.IsCloudEvent(type))
            return MediaType.IsCloudEventJson(type) ? MessageShape.CloudEventsStructured : MessageShape.CloudEventsOther;
        if (headers.TryGet(EventHeaders.SchemaId, out _))
            return MessageShape.Plain;
        if (headers.TryGet(CloudEventHeaders.SpecVersion, out _) || headers.TryGet(CloudEventHeaders.Type, out _))
            return MessageShape.CloudEventsBinary;
        // A tool or bridge that drops headers. A complete envelope only: a contract of its own may well have a member of that name.
        bool isEnvelope = value.IndexOf("\"specversion\""u8) >= 0
            && CloudEventJsonReader.TryRead(value, out CloudEventEnvelope? envelope, out _) && envelope.HasData;
        return isEnvelope ? MessageShape.CloudEventsStructured : MessageShape.Plain;
    }
}
