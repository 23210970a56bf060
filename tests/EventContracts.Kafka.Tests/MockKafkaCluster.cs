using System;
using System.Linq;
using Confluent.Kafka;

namespace EventContracts.Kafka.Tests;

/// <summary>
/// The mock cluster inside the client library: real protocol over loopback, no server to install. Topics come into being when they are used, with 4
/// partitions. It lives as long as the client that hosts it.
/// </summary>
public sealed class MockKafkaCluster : IDisposable
{
    private readonly IProducer<Null, Null> _host;

    public MockKafkaCluster()
    {
        var config = new ProducerConfig { BootstrapServers = "replaced.by.the.mock:9092" };
        config.Set("test.mock.num.brokers", "1");
        _host = new ProducerBuilder<Null, Null>(config).SetLogHandler((_, _) => { }).Build();
        using IAdminClient admin = new DependentAdminClientBuilder(_host.Handle).Build();
        BootstrapServers = string.Join(',', admin.GetMetadata(TimeSpan.FromSeconds(10)).Brokers.Select(broker => $"{broker.Host}:{broker.Port}"));
    }

    /// <summary>What other clients connect to.</summary>
    public string BootstrapServers { get; }

    public void Dispose() => _host.Dispose();
}
