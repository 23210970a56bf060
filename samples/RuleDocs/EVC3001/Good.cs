namespace RuleDocs.EVC3001.Good;

sealed class OrderPublisher(IProducer<string, OrderPlaced> producer)
{
    public Task PublishAsync(OrderPlaced e) =>
        producer.ProduceAsync("orders", new Message<string, OrderPlaced> { Key = e.OrderId, Value = e });
}

sealed class OrderEvents(EventProducer producer)
{
    public Task PublishAsync(OrderPlaced e) => producer.PublishAsync(e);        // topic, key and headers are the contract's
}
