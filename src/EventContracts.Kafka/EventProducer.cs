using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Confluent.Kafka;

namespace EventContracts.Kafka;

/// <summary>
/// Publishes events: topic, partition key and headers come from the contract. Thread-safe, as the client is. Owns no client: dispose the given one.
/// </summary>
/// <param name="client">The Kafka client.</param>
/// <param name="producer">The name of this service, for the <c>producer</c> header.</param>
public sealed class EventProducer(IProducer<byte[]?, byte[]> client, string producer)
{
    /// <summary>Publishes one event and waits until the broker has it.</summary>
    /// <exception cref="ProduceException{TKey, TValue}">The broker did not take it.</exception>
    public Task<DeliveryResult<byte[]?, byte[]>> PublishAsync<TEvent>(TEvent value, CancellationToken cancellationToken = default)
        where TEvent : class, IEventContract<TEvent> => SendAsync(EventMessages.Create(value, producer), cancellationToken);

    /// <summary>Sends a message, such as a CloudEvent.</summary>
    public Task<DeliveryResult<byte[]?, byte[]>> SendAsync(EventMessage message, CancellationToken cancellationToken = default) =>
        client.ProduceAsync(message.Topic, ToKafka(message), cancellationToken);

    private static Message<byte[]?, byte[]> ToKafka(EventMessage message)
    {
        var headers = new Headers();
        foreach (KeyValuePair<string, ReadOnlyMemory<byte>> header in message.Headers)
            headers.Add(header.Key, header.Value.ToArray());
        return new Message<byte[]?, byte[]> { Key = message.Key?.ToArray(), Value = message.Value.ToArray(), Headers = headers };
    }
}
