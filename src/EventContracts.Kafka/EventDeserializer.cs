using System;
using Confluent.Kafka;

namespace EventContracts.Kafka;

/// <summary>Reads the events of one contract from the client's message values, straight from the client's memory. Stateless and thread-safe.</summary>
/// <remarks>Understands all envelopes: plain JSON, and CloudEvents in binary and structured mode.</remarks>
/// <typeparam name="TEvent">The contract.</typeparam>
public sealed class EventDeserializer<TEvent> : IDeserializer<TEvent?>
    where TEvent : class, IEventContract<TEvent>
{
    /// <summary>The only instance that a program needs.</summary>
    public static EventDeserializer<TEvent> Instance { get; } = new();

    /// <summary>The event; null for a tombstone.</summary>
    /// <exception cref="EventFormatException">
    /// The value is no such event; the message names the topic, where in the value and why. The client wraps it in its <see cref="ConsumeException"/>.
    /// </exception>
    public TEvent? Deserialize(ReadOnlySpan<byte> data, bool isNull, SerializationContext context)
    {
        if (isNull)
            return null;
        return EventMessageReader.TryRead(data, KafkaHeaders.ToEventHeaders(context.Headers), out TEvent? value, out EventError error)
            ? value
            : throw new EventFormatException(error, $"a message of topic '{context.Topic}' is no {TEvent.Descriptor.SchemaId}");
    }
}
