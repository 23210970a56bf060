namespace RuleDocs.EVC3006.Good;

sealed class OrderPublisher(IProducer<string, OrderPlaced> producer)
{
    // The client hashes the key, the same way in every process.
    public Task PublishAsync(OrderPlaced e) =>
        producer.ProduceAsync("orders", new Message<string, OrderPlaced> { Key = e.OrderId, Value = e });
}
