using System.Diagnostics.CodeAnalysis;
using Confluent.Kafka;

namespace EventContracts.Kafka;

/// <summary>Writes the events of one contract as the client's message values: UTF-8 JSON. Stateless and thread-safe.</summary>
/// <typeparam name="TEvent">The contract.</typeparam>
public sealed class EventSerializer<TEvent> : ISerializer<TEvent>
    where TEvent : class, IEventContract<TEvent>
{
    /// <summary>The only instance that a program needs.</summary>
    public static EventSerializer<TEvent> Instance { get; } = new();

    /// <summary>The event in an array of its exact size; null, which is a tombstone, for null.</summary>
    [return: NotNullIfNotNull(nameof(data))]
    public byte[]? Serialize([AllowNull] TEvent data, SerializationContext context) => data is null ? null : EventMessageWriter.WriteValue(data);
}
