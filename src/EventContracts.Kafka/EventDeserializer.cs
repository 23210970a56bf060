using System;
using Confluent.Kafka;

namespace EventContracts.Kafka;

/// <summary>Reads the events of one contract from Kafka values. Stateless and thread-safe.</summary>
/// <typeparam name="TEvent">The contract.</typeparam>
public sealed class EventDeserializer<TEvent> : IDeserializer<TEvent?>
    where TEvent : class, IEventContract<TEvent>
{
    /// <summary>The one instance that is needed.</summary>
    public static EventDeserializer<TEvent> Instance { get; } = new();

    /// <summary>The event; null for a tombstone.</summary>
    /// <exception cref="EventFormatException">The bytes are no such event; the error names where and why. The client wraps it in its ConsumeException.</exception>
    public TEvent? Deserialize(ReadOnlySpan<byte> data, bool isNull, SerializationContext context)
    {
        if (isNull)
            return null;
        var reader = new EventReader(data);
        return TEvent.TryRead(ref reader, out TEvent? value)
            ? value
            : throw new EventFormatException(reader.Error, $"a message of topic '{context.Topic}' is no {TEvent.Descriptor.SchemaId}");
    }
}
