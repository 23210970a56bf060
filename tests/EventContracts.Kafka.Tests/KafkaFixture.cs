using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Confluent.Kafka;
using Xunit;

namespace EventContracts.Kafka.Tests;

/// <summary>One cluster and one producer for all tests; every test has topics of its own.</summary>
public sealed class KafkaFixture : IDisposable
{
    private const int Partitions = 4;

    private readonly MockKafkaCluster _cluster = new();
    private int _topics;

    public KafkaFixture() => Client = new ProducerBuilder<byte[]?, byte[]>(ProducerConfig).Build();

    public IProducer<byte[]?, byte[]> Client { get; }

    public ProducerConfig ProducerConfig => new() { BootstrapServers = _cluster.BootstrapServers, LingerMs = 1 };

    public string NewTopic() => $"topic-{Interlocked.Increment(ref _topics)}";

    public IConsumer<byte[]?, byte[]> Consumer(string topic) => Assign(new ConsumerBuilder<byte[]?, byte[]>(ConsumerConfig).Build(), topic);

    /// <summary>A consumer of one event type.</summary>
    public IConsumer<string?, TEvent?> Consumer<TEvent>(string topic)
        where TEvent : class, IEventContract<TEvent> =>
        Assign(new ConsumerBuilder<string?, TEvent?>(ConsumerConfig).SetValueDeserializer(EventDeserializer<TEvent>.Instance).Build(), topic);

    /// <summary>That many messages, or an error that says how many came.</summary>
    public static List<ConsumeResult<TKey, TValue>> Take<TKey, TValue>(IConsumer<TKey, TValue> consumer, int count)
    {
        var taken = new List<ConsumeResult<TKey, TValue>>();
        while (taken.Count < count)
            taken.Add(consumer.Consume(TimeSpan.FromSeconds(20)) ?? throw new TimeoutException($"{taken.Count} of {count} messages came"));
        return taken;
    }

    public void Dispose()
    {
        Client.Dispose();
        _cluster.Dispose();
    }

    private ConsumerConfig ConsumerConfig => new() { BootstrapServers = _cluster.BootstrapServers, GroupId = "tests", EnableAutoCommit = false, AutoOffsetReset = AutoOffsetReset.Earliest };

    // Assigned, not subscribed: a group would wait for its rebalance first.
    private static IConsumer<TKey, TValue> Assign<TKey, TValue>(IConsumer<TKey, TValue> consumer, string topic)
    {
        consumer.Assign(Enumerable.Range(0, Partitions).Select(partition => new TopicPartitionOffset(topic, partition, Offset.Beginning)));
        return consumer;
    }
}

[CollectionDefinition(Name)]
public sealed class KafkaTests : ICollectionFixture<KafkaFixture>
{
    public const string Name = "Kafka";
}
