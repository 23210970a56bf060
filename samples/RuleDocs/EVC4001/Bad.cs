namespace RuleDocs.EVC4001.Bad;

sealed class BillingConsumer(string servers, IBilling billing)
{
    public async Task RunAsync(CancellationToken ct)
    {
        var config = new ConsumerConfig { BootstrapServers = servers, GroupId = "billing" };
        using IConsumer<string, string> consumer = new ConsumerBuilder<string, string>(config).Build();
        consumer.Subscribe("orders");
        while (!ct.IsCancellationRequested)
        {
            ConsumeResult<string, string> result = consumer.Consume(ct);
            await billing.ChargeAsync(result.Message.Value, ct);        // its offset is stored already
        }
    }
}
