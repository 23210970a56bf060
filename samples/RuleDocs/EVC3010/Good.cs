namespace RuleDocs.EVC3010.Good;

sealed class OrderPublisher(IProducer<string, OrderPlaced> producer) : IDisposable
{
    // Done when the brokers have it.
    public async Task PublishAsync(OrderPlaced e) =>
        await producer.ProduceAsync("orders", new Message<string, OrderPlaced> { Key = e.OrderId, Value = e });

    // Or: sent in the background, with somebody to tell, and flushed at the end.
    public void Publish(OrderPlaced e, Action<Error> onFailure) =>
        producer.Produce("orders", new Message<string, OrderPlaced> { Key = e.OrderId, Value = e }, report =>
        {
            if (report.Error.IsError)
                onFailure(report.Error);
        });

    public void Dispose() => producer.Flush(TimeSpan.FromSeconds(10));
}
