using System;
using System.Linq;
using Confluent.Kafka;

namespace Quickstart;

/// <summary>The mock Kafka cluster inside the client library: one broker, for as long as this object lives.</summary>
internal sealed class MockCluster : IDisposable
{
    private readonly IProducer<Null, Null> _host;

    public MockCluster()
    {
        var config = new ProducerConfig { BootstrapServers = "unused:9092" };
        config.Set("test.mock.num.brokers", "1");
        _host = new ProducerBuilder<Null, Null>(config).SetLogHandler((_, _) => { }).Build();
        using IAdminClient admin = new DependentAdminClientBuilder(_host.Handle).Build();
        BrokerMetadata broker = admin.GetMetadata(TimeSpan.FromSeconds(10)).Brokers.First();
        BootstrapServers = $"{broker.Host}:{broker.Port}";
    }

    public string BootstrapServers { get; }

    public void Dispose() => _host.Dispose();
}
