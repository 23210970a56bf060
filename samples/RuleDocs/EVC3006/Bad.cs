namespace RuleDocs.EVC3006.Bad;

sealed class OrderPublisher(IProducer<string, OrderPlaced> producer)
{
    public Task PublishAsync(OrderPlaced e) =>
        producer.ProduceAsync("orders", new Message<string, OrderPlaced> { Key = (e.OrderId.GetHashCode() % 16).ToString(), Value = e });
}
