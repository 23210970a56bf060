using System;
using Confluent.Kafka;

namespace EventContracts.Kafka;

/// <summary>Messages for the client. Thread-safe.</summary>
public static class EventMessages
{
    /// <summary>
    /// A message for a producer of one event type, whose value serializer is <see cref="EventSerializer{TEvent}"/>: key and headers come from the contract,
    /// the topic is <c>TEvent.Descriptor.Topic</c>.
    /// </summary>
    /// <param name="value">The event.</param>
    /// <param name="writer">Says how the service publishes.</param>
    /// <exception cref="InvalidOperationException">The writer is set to structured CloudEvents: then the value is more than the event.</exception>
    public static Message<string?, TEvent> Create<TEvent>(TEvent value, EventMessageWriter writer)
        where TEvent : class, IEventContract<TEvent>
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(writer);
        return new() { Key = TEvent.GetPartitionKey(value), Value = value, Headers = KafkaHeaders.ToKafka(writer.WriteHeaders(value)) };
    }

    /// <summary>The client's form of a message, its bytes not copied where they are whole arrays.</summary>
    /// <param name="message">The message; its topic, partition and offset are not part of the result.</param>
    public static Message<byte[]?, byte[]> ToKafka(in EventMessage message) => new()
    {
        Key = message.Key,
        // The client takes null for a tombstone, whatever its type parameter says.
        Value = message.IsTombstone ? null! : KafkaHeaders.ToArray(message.Value),
        Headers = KafkaHeaders.ToKafka(message.Headers),
    };
}
