using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Confluent.Kafka;
using EventContracts.Runtime.Tests.Contracts;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EventContracts.Kafka.Tests;

[Collection(KafkaTests.Name)]
public sealed class Consuming(KafkaFixture kafka)
{
    [Fact]
    public async Task DispatchesSeveralEventsOfOneTopic()
    {
        string topic = kafka.NewTopic();
        var writer = new EventMessageWriter();
        await Send(writer.Write(Samples.Shipped, topic));
        await Send(writer.Write(new PingSent("hello"), topic));
        await Send(new EventMessage { Topic = topic, Key = "ORD-7"u8.ToArray(), Value = """{"orderId":1}"""u8.ToArray(), Headers = [new(EventHeaders.SchemaId, "order.shipped:v1")] });
        await Send(new EventMessage { Topic = topic, Value = "{}"u8.ToArray(), Headers = [new(EventHeaders.SchemaId, "other:v1")] });

        var log = new List<string>();
        IServiceCollection registered = new ServiceCollection().AddSingleton(log);
        EventServices.AddHandler<OrderShipped, Log>(registered);
        EventServices.AddHandler<PingSent, Log>(registered);
        await using ServiceProvider services = registered.BuildServiceProvider();
        using IConsumer<byte[]?, byte[]> consumer = kafka.Consumer(topic);
        var results = new List<DispatchResult>();
        foreach (ConsumeResult<byte[]?, byte[]> consumed in KafkaFixture.Take(consumer, 4))
            results.Add(await SampleCatalog.Instance.DispatchAsync(consumed.ToEventMessage(), services));

        Assert.Equal(["order.shipped:v1 ORD-7", "ping.sent:v2 hello"], log.Order(StringComparer.Ordinal));
        Assert.Equal(
            [DispatchStatus.UnknownEvent, DispatchStatus.Unreadable, DispatchStatus.Handled, DispatchStatus.Handled],
            results.Select(result => result.Status).Order());
        Assert.Equal("/orderId", results.Single(result => result.Status == DispatchStatus.Unreadable).Error.Pointer);
    }

    [Fact]
    public async Task SaysOfUnreadableBytesWhereAndWhyAndGoesOn()
    {
        string topic = kafka.NewTopic();
        byte[] key = "ORD-7"u8.ToArray();
        await Send(new EventMessage { Topic = topic, Key = key, Value = """{"eventId":"no"}"""u8.ToArray() });
        await Send(new EventMessage { Topic = topic, Key = key, Value = Encoding.UTF8.GetBytes(Samples.ShippedJson) });
        using IConsumer<string?, OrderShipped?> consumer = kafka.Consumer<OrderShipped>(topic);

        ConsumeException failure = Assert.Throws<ConsumeException>(() => KafkaFixture.Take(consumer, 1));
        var reason = Assert.IsType<EventFormatException>(failure.InnerException);

        Assert.Equal("/eventId", reason.Error.Pointer);
        Assert.StartsWith($"a message of topic '{topic}' is no order.shipped:v1: ", reason.Message);
        // The client does not move on by itself, so that nobody loses a message by accident.
        consumer.Seek(new TopicPartitionOffset(failure.ConsumerRecord.TopicPartition, failure.ConsumerRecord.Offset + 1));
        Assert.Equal(Samples.Shipped, KafkaFixture.Take(consumer, 1)[0].Message.Value);
    }

    [Fact]
    public void RefusesTheEndOfAPartition() =>
        Assert.Throws<ArgumentException>(() => new ConsumeResult<byte[]?, byte[]> { Topic = "t", IsPartitionEOF = true }.ToEventMessage());

    private Task Send(EventMessage message) => new EventProducer(kafka.Client, "tests").SendAsync(message);

    private sealed class Log(List<string> log) : IEventHandler<OrderShipped>, IEventHandler<PingSent>
    {
        public ValueTask HandleAsync(OrderShipped value, EventContext context, CancellationToken cancellationToken) => Write(context, value.OrderId);

        public ValueTask HandleAsync(PingSent value, EventContext context, CancellationToken cancellationToken) => Write(context, value.Text);

        private ValueTask Write(EventContext context, string text)
        {
            log.Add($"{context.Descriptor} {text}");
            return ValueTask.CompletedTask;
        }
    }
}
