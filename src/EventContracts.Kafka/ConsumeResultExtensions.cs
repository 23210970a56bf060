using System;
using Confluent.Kafka;

namespace EventContracts.Kafka;

/// <summary>From what the client consumed to what handlers are called with.</summary>
public static class ConsumeResultExtensions
{
    /// <summary>The consumed message. Its arrays are not copied: they belong to the result until then and to the message from then on.</summary>
    /// <exception cref="ArgumentException">The result is the end of a partition, not a message.</exception>
    public static EventMessage ToEventMessage(this ConsumeResult<byte[]?, byte[]> result)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (result.Message is not { } message)
            throw new ArgumentException($"{result.TopicPartitionOffset} is the end of a partition, not a message.", nameof(result));
        return new EventMessage
        {
            Topic = result.Topic,
            Key = message.Key,
            Value = message.Value,
            // The client gives null for a tombstone, whatever its type parameter says.
            IsTombstone = message.Value is null,
            Headers = KafkaHeaders.ToEventHeaders(message.Headers),
            Partition = result.Partition.Value,
            Offset = result.Offset.Value,
        };
    }
}
