using Confluent.Kafka;

namespace EventContracts.Kafka;

/// <summary>From what the Kafka client gives to what dispatch takes.</summary>
public static class ConsumeResultExtensions
{
    /// <summary>The message with its key, headers and place. The bytes are not copied.</summary>
    public static EventMessage ToEventMessage(this ConsumeResult<byte[]?, byte[]> result)
    {
        var message = new EventMessage
        {
            Topic = result.Topic,
            Key = result.Message.Key,
            Value = result.Message.Value,
            Partition = result.Partition.Value,
            Offset = result.Offset.Value,
        };
        if (result.Message.Headers is { } headers)
        {
            foreach (IHeader header in headers)
                message.Add(header.Key, header.GetValueBytes());
        }
        return message;
    }
}
