namespace RuleDocs.EVC4003.Bad;

sealed class Producers(string servers)
{
    public IProducer<string, string> Build() =>
        new ProducerBuilder<string, string>(new ProducerConfig { BootstrapServers = servers }).Build();
}
