namespace RuleDocs.EVC3009.Bad;

sealed class Producers(string servers)
{
    public IProducer<string, string> Orders()
    {
        var config = new ProducerConfig { BootstrapServers = servers, EnableIdempotence = true, Partitioner = Partitioner.Murmur2Random };
        return new ProducerBuilder<string, string>(config).Build();
    }

    public IProducer<string, string> Invoices()
    {
        var config = new ProducerConfig { BootstrapServers = servers, EnableIdempotence = true };       // CRC32
        return new ProducerBuilder<string, string>(config).Build();
    }
}
