namespace RuleDocs.EVC3009.Good;

sealed class Producers(string servers)
{
    public IProducer<string, string> Orders() => Build();

    public IProducer<string, string> Invoices() => Build();

    private IProducer<string, string> Build()
    {
        var config = new ProducerConfig { BootstrapServers = servers, EnableIdempotence = true, Partitioner = Partitioner.Murmur2Random };
        return new ProducerBuilder<string, string>(config).Build();
    }
}
