using System;
using System.Text;

namespace EventContracts;

/// <summary>From event to message: topic, key and headers come from the contract. Thread-safe; make one and keep it.</summary>
public sealed class EventMessageWriter
{
    private readonly EventMessageOptions _options;
    private readonly byte[] _producer;
    private readonly string _source;

    /// <summary>A writer for one service.</summary>
    /// <param name="options">Null for the defaults.</param>
    public EventMessageWriter(EventMessageOptions? options = null)
    {
        _options = options ?? new();
        _producer = Encoding.UTF8.GetBytes(_options.Producer);
        _source = _options.CloudEventsSource ?? Uri.EscapeDataString(_options.Producer);
    }

    /// <summary>The event alone as UTF-8 JSON, in an array of its exact size.</summary>
    public static byte[] WriteValue<TEvent>(TEvent value)
        where TEvent : class, IEventContract<TEvent>
    {
        ArgumentNullException.ThrowIfNull(value);
        using var buffer = ScratchBuffer.Rent();
        var writer = new EventWriter(buffer.Output);
        TEvent.Write(ref writer, value);
        return buffer.ToArray();
    }

    /// <summary>The whole message.</summary>
    /// <param name="value">The event.</param>
    /// <param name="topic">Another topic than the contract's.</param>
    /// <exception cref="ArgumentException">A CloudEvents attribute breaks the specification: an empty event id, a source that is no URI reference.</exception>
    public EventMessage Write<TEvent>(TEvent value, string? topic = null)
        where TEvent : class, IEventContract<TEvent>
    {
        ArgumentNullException.ThrowIfNull(value);
        string? key = TEvent.GetPartitionKey(value);
        bool isStructured = _options.Envelope == EventEnvelope.CloudEventsStructured;
        return new EventMessage
        {
            Topic = topic ?? TEvent.Descriptor.Topic,
            Key = key is null ? null : Encoding.UTF8.GetBytes(key),
            Value = isStructured ? Structured(value) : WriteValue(value),
            Headers = isStructured ? StructuredHeaders : WriteHeaders(value),
        };
    }

    /// <summary>The headers alone, for a client that has its own way with key and value.</summary>
    /// <exception cref="InvalidOperationException">In structured mode the attributes are part of the value.</exception>
    /// <exception cref="ArgumentException">A CloudEvents attribute breaks the specification.</exception>
    public EventHeaderList WriteHeaders<TEvent>(TEvent value)
        where TEvent : class, IEventContract<TEvent>
    {
        ArgumentNullException.ThrowIfNull(value);
        return _options.Envelope switch
        {
            EventEnvelope.Headers => PlainHeaders(value),
            EventEnvelope.CloudEventsBinary => CloudEventHeaders.Create(CloudEventFactory.Create(value, _source, TraceContext.Current(_options))),
            _ => throw new InvalidOperationException("In the structured mode of CloudEvents the attributes are part of the value: write the whole message."),
        };
    }

    private static EventHeaderList StructuredHeaders { get; } = [new(EventHeaders.ContentType, MediaType.CloudEventJson)];

    private byte[] Structured<TEvent>(TEvent value)
        where TEvent : class, IEventContract<TEvent>
    {
        using var buffer = ScratchBuffer.Rent();
        CloudEventJson.Write(buffer.Output, CloudEventFactory.Create(value, _source, TraceContext.Current(_options)), value);
        return buffer.ToArray();
    }

    private EventHeaderList PlainHeaders<TEvent>(TEvent value)
        where TEvent : class, IEventContract<TEvent>
    {
        EventDescriptor descriptor = TEvent.Descriptor;
        TraceContext trace = TraceContext.Current(_options);
        var headers = new EventHeader[6 + (trace.Parent is null ? 0 : 1) + (trace.State is null ? 0 : 1)];
        headers[0] = new(EventHeaders.SchemaId, descriptor.SchemaIdUtf8);
        headers[1] = new(EventHeaders.SchemaVersion, descriptor.VersionUtf8);
        headers[2] = new(EventHeaders.Compatibility, descriptor.CompatibilityUtf8);
        headers[3] = new(EventHeaders.Producer, _producer);
        headers[4] = new(EventHeaders.Delivery, descriptor.DeliveryUtf8);
        headers[5] = new(EventHeaders.EventId, EventIds.Of(value));
        if (trace.Parent is not null)
            headers[6] = new(EventHeaders.TraceParent, trace.Parent);
        if (trace.State is not null)
            headers[7] = new(EventHeaders.TraceState, trace.State);
        return EventHeaderList.Wrap(headers);
    }
}
