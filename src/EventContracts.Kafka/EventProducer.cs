using System;
using System.Threading;
using System.Threading.Tasks;
using Confluent.Kafka;

namespace EventContracts.Kafka;

/// <summary>
/// Publishes events: topic, partition key and headers come from the contract. Thread-safe, as the client is; owns no client, so whoever made it flushes
/// and disposes it.
/// </summary>
public sealed class EventProducer
{
    private readonly IProducer<byte[]?, byte[]> _client;
    private readonly EventMessageWriter _writer;

    /// <summary>A producer over a client.</summary>
    /// <param name="client">The client.</param>
    /// <param name="options">How the service publishes.</param>
    public EventProducer(IProducer<byte[]?, byte[]> client, EventMessageOptions options)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(options);
        _client = client;
        _writer = new(options);
    }

    /// <summary>A producer over a client, with plain headers.</summary>
    /// <param name="client">The client.</param>
    /// <param name="producer">The service's name, for the header <c>producer</c>.</param>
    public EventProducer(IProducer<byte[]?, byte[]> client, string producer)
        : this(client, new EventMessageOptions { Producer = producer })
    {
    }

    /// <summary>Publishes one event and waits until the brokers have it.</summary>
    /// <param name="value">The event.</param>
    /// <param name="cancellationToken">Stops the waiting; the message may still be delivered.</param>
    /// <returns>Where it was stored.</returns>
    /// <exception cref="ProduceException{TKey, TValue}">The brokers did not take it.</exception>
    /// <exception cref="ArgumentException">CloudEvents does not allow an attribute that the event gives.</exception>
    public Task<DeliveryResult<byte[]?, byte[]>> PublishAsync<TEvent>(TEvent value, CancellationToken cancellationToken = default)
        where TEvent : class, IEventContract<TEvent> => SendAsync(_writer.Write(value), cancellationToken);

    /// <summary>Sends a message that is already written, such as a dead letter or a CloudEvent of one's own.</summary>
    /// <param name="message">The message; its topic is where it goes, the broker chooses the partition by its key.</param>
    /// <param name="cancellationToken">Stops the waiting; the message may still be delivered.</param>
    /// <returns>Where it was stored.</returns>
    /// <exception cref="ProduceException{TKey, TValue}">The brokers did not take it.</exception>
    public Task<DeliveryResult<byte[]?, byte[]>> SendAsync(EventMessage message, CancellationToken cancellationToken = default) =>
        _client.ProduceAsync(message.Topic, EventMessages.ToKafka(message), cancellationToken);

    /// <summary>Publishes one event without waiting: several times the throughput of <see cref="PublishAsync{TEvent}"/>.</summary>
    /// <param name="value">The event.</param>
    /// <param name="onDelivery">Called with the result, on a thread of the client and inside its <c>Flush</c>: must be thread-safe.</param>
    /// <exception cref="ProduceException{TKey, TValue}">The client's queue is full, or the message can't be sent at all.</exception>
    /// <exception cref="ArgumentException">CloudEvents does not allow an attribute that the event gives.</exception>
    public void Publish<TEvent>(TEvent value, Action<DeliveryReport<byte[]?, byte[]>>? onDelivery = null)
        where TEvent : class, IEventContract<TEvent>
    {
        EventMessage message = _writer.Write(value);
        _client.Produce(message.Topic, EventMessages.ToKafka(message), onDelivery);
    }
}
