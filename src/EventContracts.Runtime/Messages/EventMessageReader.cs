using System;
using System.Diagnostics.CodeAnalysis;

namespace EventContracts;

/// <summary>From message to event, whichever envelope it came in. Thread-safe.</summary>
public static class EventMessageReader
{
    /// <summary>
    /// Which contract a message is meant for: by the header <see cref="EventHeaders.SchemaId"/>; else by the CloudEvents attributes, in headers or value; else,
    /// without any of them, the only contract of the message's topic.
    /// </summary>
    /// <remarks>
    /// A CloudEvent of another producer has no <c>schemaid</c>: then <c>dataschema</c> decides if it is the <c>$id</c> of a contract, else <c>type</c>. A type
    /// without version means the only major there is, else major 1, which is also what a schema without version has.
    /// </remarks>
    /// <param name="message">The message.</param>
    /// <param name="catalog">The contracts to choose from.</param>
    /// <returns>Null where the catalogue has none.</returns>
    /// <exception cref="ArgumentNullException">The catalogue is null.</exception>
    public static EventDescriptor? Identify(in EventMessage message, IEventCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        CatalogIndex index = CatalogIndex.Of(catalog);
        // The usual case first; what it names is meant, known or not.
        if (message.Headers.TryGet(EventHeaders.SchemaId, out EventHeader schemaId))
            return index.BySchemaId(schemaId.Value.Span);
        return MessageShapes.Of(message.Value.Span, message.Headers) switch
        {
            MessageShape.CloudEventsBinary => index.ByCloudEvent(
                message.Headers[CloudEventHeaders.SchemaId], message.Headers[CloudEventHeaders.DataSchema], message.Headers[CloudEventHeaders.Type]),
            MessageShape.CloudEventsStructured => Structured(message, index),
            MessageShape.Plain => index.OnlyOfTopic(message.Topic),
            _ => null,
        };
    }

    /// <summary>Reads the event of a message.</summary>
    /// <param name="message">The message.</param>
    /// <param name="value">The event, or null.</param>
    /// <param name="error">Why it could not be read; in structured mode pointer and offset count from the start of the whole value.</param>
    /// <returns>Whether the value is such an event. Bad input is no exception.</returns>
    public static bool TryRead<TEvent>(in EventMessage message, [NotNullWhen(true)] out TEvent? value, out EventError error)
        where TEvent : class, IEventContract<TEvent> => TryRead(message.Value.Span, message.Headers, out value, out error);

    /// <summary>Reads the event of a message whose value is borrowed.</summary>
    /// <param name="utf8">The message's value; needed during the call only.</param>
    /// <param name="headers">The message's headers.</param>
    /// <param name="value">The event, or null.</param>
    /// <param name="error">Why it could not be read.</param>
    /// <returns>Whether the value is such an event. Bad input is no exception.</returns>
    public static bool TryRead<TEvent>(ReadOnlySpan<byte> utf8, EventHeaderList headers, [NotNullWhen(true)] out TEvent? value, out EventError error)
        where TEvent : class, IEventContract<TEvent>
    {
        value = null;
        switch (MessageShapes.Of(utf8, headers))
        {
            case MessageShape.CloudEventsStructured:
                return TryReadStructured(utf8, out value, out error);
            case MessageShape.CloudEventsOther:
                string given = $"content-type '{headers[EventHeaders.ContentType]}'";
                error = new(EventErrorCode.InvalidValue, "", 0, $"{given}: of the structured CloudEvents only '{MediaType.CloudEventJson}' is supported");
                return false;
            case MessageShape.CloudEventsBinary when headers[EventHeaders.ContentType] is { } type && !MediaType.IsJson(type):
                error = NotJson(type);
                return false;
            default:
                return TryReadValue(utf8, out value, out error);
        }
    }

    private static EventDescriptor? Structured(in EventMessage message, CatalogIndex index) =>
        CloudEventJsonReader.TryRead(message.Value.Span, out CloudEventEnvelope? envelope, out _)
            ? index.ByCloudEvent(envelope.Attributes.Extension(CloudEventNames.SchemaId), envelope.Attributes.DataSchema, envelope.Attributes.Type)
            : index.OnlyOfTopic(message.Topic);

    private static bool TryReadStructured<TEvent>(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out TEvent? value, out EventError error)
        where TEvent : class, IEventContract<TEvent>
    {
        value = null;
        if (!CloudEventJsonReader.TryRead(utf8, out CloudEventEnvelope? envelope, out error))
            return false;
        if (!envelope.Attributes.IsJson)
        {
            error = NotJson(envelope.Attributes.DataContentType!);
            return false;
        }
        if (!envelope.HasData)
        {
            error = new(EventErrorCode.Missing, "/data", 0, "the CloudEvent has no data");
            return false;
        }
        ReadOnlySpan<byte> data = envelope.Decoded ?? utf8.Slice(envelope.Slice.Start, envelope.Slice.Length);
        if (TryReadValue(data, out value, out error))
            return true;
        error = envelope.Place(error);
        return false;
    }

    private static bool TryReadValue<TEvent>(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out TEvent? value, out EventError error)
        where TEvent : class, IEventContract<TEvent>
    {
        var reader = new EventReader(utf8);
        bool isRead = TEvent.TryRead(ref reader, out value);
        error = reader.Error;
        return isRead;
    }

    private static EventError NotJson(string type) => new(EventErrorCode.InvalidValue, "", 0, $"the data's content type '{type}' is not JSON");
}
