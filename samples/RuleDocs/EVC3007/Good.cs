namespace RuleDocs.EVC3007.Good;

sealed class OrderPublisher(IProducer<string, OrderPlaced> producer)
{
    public Task PublishAsync(OrderPlaced e) =>
        producer.ProduceAsync("orders", new Message<string, OrderPlaced> { Key = e.OrderId, Value = e });
}
