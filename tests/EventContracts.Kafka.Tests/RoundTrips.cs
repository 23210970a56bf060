using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Confluent.Kafka;
using EventContracts.Runtime.Tests.Contracts;
using Xunit;

namespace EventContracts.Kafka.Tests;

[Collection(KafkaTests.Name)]
public sealed class RoundTrips(KafkaFixture kafka)
{
    [Fact]
    public async Task KeepKeyHeadersAndValue()
    {
        string topic = kafka.NewTopic();
        DeliveryResult<byte[]?, byte[]> sent = await Producer().SendAsync(new EventMessageWriter(new() { Producer = "warehouse" }).Write(Samples.Shipped, topic));

        using IConsumer<byte[]?, byte[]> consumer = kafka.Consumer(topic);
        EventMessage message = KafkaFixture.Take(consumer, 1)[0].ToEventMessage();

        Assert.Equal((topic, sent.Partition.Value, sent.Offset.Value), (message.Topic, message.Partition, message.Offset));
        Assert.Equal("ORD-7", Encoding.UTF8.GetString(message.Key!));
        Assert.Equal(Samples.ShippedJson, Encoding.UTF8.GetString(message.Value.Span));
        Assert.Equal(
            ["schema-id: order.shipped:v1", "schema-version: 1.2", "compatibility: FULL", "producer: warehouse", "delivery: at-least-once", "event-id: 3f2504e0-4f89-41d3-9a0c-0305e82c3301"],
            message.Headers.Select(header => header.ToString()));
    }

    [Fact]
    public async Task TakeTopicAndKeyFromTheContract()
    {
        DeliveryResult<byte[]?, byte[]> keyed = await Producer().PublishAsync(Samples.Shipped);
        DeliveryResult<byte[]?, byte[]> keyless = await Producer().PublishAsync(new PingSent("x"));

        Assert.Equal(("order.events", "ORD-7"), (keyed.Topic, Encoding.UTF8.GetString(keyed.Key!)));
        Assert.Equal("ping.events", keyless.Topic);
        Assert.Null(keyless.Key);
    }

    [Fact]
    public void PutEqualKeysIntoOnePartitionInTheirOrder()
    {
        string topic = kafka.NewTopic();
        var writer = new EventMessageWriter();
        const int Orders = 40, Rounds = 5;
        for (int i = 0; i < Orders * Rounds; i++)
        {
            EventMessage message = writer.Write(Samples.Shipped with { OrderId = $"ORD-{i % Orders}", Carrier = $"{i / Orders}" }, topic);
            kafka.Client.Produce(topic, EventMessages.ToKafka(message));
        }

        using IConsumer<string?, OrderShipped?> consumer = kafka.Consumer<OrderShipped>(topic);
        ILookup<string, ConsumeResult<string?, OrderShipped?>> byKey = KafkaFixture.Take(consumer, Orders * Rounds).ToLookup(result => result.Message.Key!);

        Assert.Equal(Orders, byKey.Count);
        Assert.All(byKey, group => Assert.Single(group.Select(result => result.Partition).Distinct()));
        Assert.All(byKey, group => Assert.Equal(["0", "1", "2", "3", "4"], group.Select(result => result.Message.Value!.Carrier)));
        Assert.True(byKey.Select(group => group.First().Partition).Distinct().Count() > 1, "40 keys are spread over several partitions");
    }

    [Theory]
    [InlineData(EventEnvelope.Headers)]
    [InlineData(EventEnvelope.CloudEventsBinary)]
    [InlineData(EventEnvelope.CloudEventsStructured)]
    public async Task WorkInEveryEnvelope(EventEnvelope envelope)
    {
        string topic = kafka.NewTopic();
        await Producer().SendAsync(new EventMessageWriter(new() { Envelope = envelope, CloudEventsSource = "/tests" }).Write(Samples.Shipped, topic));

        using IConsumer<string?, OrderShipped?> consumer = kafka.Consumer<OrderShipped>(topic);
        ConsumeResult<string?, OrderShipped?> result = KafkaFixture.Take(consumer, 1)[0];

        Assert.Equal(Samples.Shipped, result.Message.Value);
        Assert.Equal("ORD-7", result.Message.Key);
    }

    [Fact]
    public async Task WorkWithATypedProducerOfTheClient()
    {
        string topic = kafka.NewTopic();
        using IProducer<string?, OrderShipped> producer =
            new ProducerBuilder<string?, OrderShipped>(kafka.ProducerConfig).SetValueSerializer(EventSerializer<OrderShipped>.Instance).Build();
        Message<string?, OrderShipped> message = EventMessages.Create(Samples.Shipped, new EventMessageWriter());
        await producer.ProduceAsync(topic, message);
        await producer.ProduceAsync(topic, new() { Key = "ORD-7", Value = null! });

        using IConsumer<string?, OrderShipped?> consumer = kafka.Consumer<OrderShipped>(topic);
        List<ConsumeResult<string?, OrderShipped?>> results = KafkaFixture.Take(consumer, 2);

        Assert.Equal(Samples.Shipped, results[0].Message.Value);
        Assert.Equal("order.shipped:v1", Encoding.UTF8.GetString(results[0].Message.Headers.GetLastBytes("schema-id")));
        Assert.Null(results[1].Message.Value);
    }

    [Fact]
    public async Task KeepATombstoneATombstone()
    {
        string from = kafka.NewTopic(), to = kafka.NewTopic();
        await Producer().SendAsync(new EventMessage { Topic = from, Key = [1], IsTombstone = true });
        using IConsumer<byte[]?, byte[]> first = kafka.Consumer(from);
        EventMessage message = KafkaFixture.Take(first, 1)[0].ToEventMessage();
        kafka.Client.Produce(to, EventMessages.ToKafka(message));
        using IConsumer<byte[]?, byte[]> second = kafka.Consumer(to);

        Assert.True(message.IsTombstone);
        Assert.Null(KafkaFixture.Take(second, 1)[0].Message.Value);
    }

    [Fact]
    public async Task TellWhoDidNotWaitWhereTheEventWasStored()
    {
        var delivered = new TaskCompletionSource<DeliveryReport<byte[]?, byte[]>>(TaskCreationOptions.RunContinuationsAsynchronously);
        Producer().Publish(Samples.Shipped, delivered.SetResult);

        DeliveryReport<byte[]?, byte[]> report = await delivered.Task;

        Assert.Equal((ErrorCode.NoError, "order.events"), (report.Error.Code, report.Topic));
        Assert.True(report.Offset >= 0);
    }

    private EventProducer Producer() => new(kafka.Client, "warehouse");
}
