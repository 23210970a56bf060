using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Confluent.Kafka;
using EndToEnd.Contracts;
using EventContracts;
using EventContracts.Kafka;
using EventContracts.Kafka.Tests;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EndToEnd;

/// <summary>Events over the mock cluster of the client library: keys, headers, generated dispatch, both CloudEvents modes.</summary>
public sealed class KafkaRoundTrip
{
    [Fact]
    public async Task EventsArriveWithKeyAndHeadersAtTheirHandlers()
    {
        using var cluster = new MockKafkaCluster();
        using IProducer<byte[]?, byte[]> client = new ProducerBuilder<byte[]?, byte[]>(new ProducerConfig { BootstrapServers = cluster.BootstrapServers }).Build();
        var producer = new EventProducer(client, "tests");
        await producer.PublishAsync(Samples.User());
        await producer.PublishAsync(Samples.Order());
        foreach (EventEnvelope envelope in new[] { EventEnvelope.CloudEventsBinary, EventEnvelope.CloudEventsStructured })
            await new EventProducer(client, new EventMessageOptions { Producer = "tests", Envelope = envelope, CloudEventsSource = "/tests" }).PublishAsync(Samples.User());
        await producer.SendAsync(new EventMessage { Topic = "user.events", Value = "{}"u8.ToArray(), Headers = [new(EventHeaders.SchemaId, "user.created:v1"u8.ToArray())] });
        await producer.SendAsync(new EventMessage { Topic = "user.events", Value = "{}"u8.ToArray(), Headers = [new(EventHeaders.SchemaId, "user.deleted:v1"u8.ToArray())] });

        List<EventMessage> messages = Consume(cluster, ["user.events", "order.events"], 6);
        var seen = new Seen();
        await using ServiceProvider services = new ServiceCollection().AddEventContracts().AddSingleton(seen).BuildServiceProvider();
        var outcomes = new List<DispatchResult>();
        foreach (EventMessage message in messages)
        {
            await using AsyncServiceScope scope = services.CreateAsyncScope();
            outcomes.Add(await scope.ServiceProvider.GetRequiredService<IEventDispatcher>().DispatchAsync(message, scope.ServiceProvider));
        }

        Assert.Equal([Samples.User(), Samples.User(), Samples.User()], seen.Users);
        Assert.Equal([Samples.Order()], seen.Orders);
        Assert.Equal(4, outcomes.Count(one => one.Status == DispatchStatus.Handled));
        Assert.Equal(1, outcomes.Count(one => one.Status == DispatchStatus.UnknownEvent));
        DispatchResult unreadable = Assert.Single(outcomes, one => one.Status == DispatchStatus.Unreadable);
        Assert.Contains("eventId", unreadable.Error.Reason);

        EventMessage user = messages.First(message => message.Header(EventHeaders.Producer) == "tests" && message.Topic == "user.events");
        Assert.Equal("usr_42", Encoding.UTF8.GetString(user.Key!));
        Assert.Equal(("user.created:v1", "1.0", "BACKWARD", "at-least-once", Samples.User().EventId.ToString()),
            (user.Header(EventHeaders.SchemaId), user.Header(EventHeaders.SchemaVersion), user.Header(EventHeaders.Compatibility), user.Header(EventHeaders.Delivery), user.Header(EventHeaders.EventId)));
    }

    [Fact]
    public async Task TheClientsOwnSerializersReadAndWriteAContract()
    {
        using var cluster = new MockKafkaCluster();
        using IProducer<string, UserCreated> producer = new ProducerBuilder<string, UserCreated>(new ProducerConfig { BootstrapServers = cluster.BootstrapServers }).SetValueSerializer(EventSerializer<UserCreated>.Instance).Build();
        await producer.ProduceAsync("typed", new Message<string, UserCreated> { Key = "k", Value = Samples.User() });
        using IConsumer<string, UserCreated?> consumer = new ConsumerBuilder<string, UserCreated?>(Group(cluster)).SetValueDeserializer(EventDeserializer<UserCreated>.Instance).Build();
        consumer.Subscribe("typed");

        Assert.Equal(Samples.User(), consumer.Consume(TimeSpan.FromSeconds(30))?.Message.Value);
    }

    private static List<EventMessage> Consume(MockKafkaCluster cluster, string[] topics, int count)
    {
        using IConsumer<byte[]?, byte[]> consumer = new ConsumerBuilder<byte[]?, byte[]>(Group(cluster)).Build();
        consumer.Subscribe(topics);
        var messages = new List<EventMessage>();
        for (int idle = 0; messages.Count < count && idle < 60;)
        {
            if (consumer.Consume(TimeSpan.FromSeconds(1)) is { } result)
                messages.Add(result.ToEventMessage());
            else
                idle++;
        }
        Assert.Equal(count, messages.Count);
        return messages;
    }

    private static ConsumerConfig Group(MockKafkaCluster cluster) => new()
    {
        BootstrapServers = cluster.BootstrapServers,
        GroupId = Guid.NewGuid().ToString(),
        AutoOffsetReset = AutoOffsetReset.Earliest,
        EnableAutoOffsetStore = false,
    };

    internal sealed class Seen
    {
        public List<UserCreated> Users { get; } = [];

        public List<OrderPlaced> Orders { get; } = [];
    }

    internal sealed class UserHandler(Seen seen) : IUserCreatedHandler
    {
        public ValueTask HandleAsync(UserCreated value, EventContext context, CancellationToken cancellationToken)
        {
            seen.Users.Add(value);
            return ValueTask.CompletedTask;
        }
    }

    internal sealed class OrderHandler(Seen seen) : IEventHandler<OrderPlaced>
    {
        public ValueTask HandleAsync(OrderPlaced value, EventContext context, CancellationToken cancellationToken)
        {
            seen.Orders.Add(value);
            return ValueTask.CompletedTask;
        }
    }
}
