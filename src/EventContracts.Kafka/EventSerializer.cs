using System.Buffers;
using Confluent.Kafka;

namespace EventContracts.Kafka;

/// <summary>Writes the events of one contract as Kafka values. Stateless and thread-safe.</summary>
/// <typeparam name="TEvent">The contract.</typeparam>
public sealed class EventSerializer<TEvent> : ISerializer<TEvent>
    where TEvent : class, IEventContract<TEvent>
{
    /// <summary>The one instance that is needed.</summary>
    public static EventSerializer<TEvent> Instance { get; } = new();

    /// <summary>The event as UTF-8 JSON; null for null, which is a tombstone.</summary>
    public byte[] Serialize(TEvent data, SerializationContext context)
    {
        if (data is null)
            return null!;
        var output = new ArrayBufferWriter<byte>();
        var writer = new EventWriter(output);
        TEvent.Write(ref writer, data);
        return output.WrittenSpan.ToArray();
    }
}
