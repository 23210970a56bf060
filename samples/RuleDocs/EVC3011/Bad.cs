namespace RuleDocs.EVC3011.Bad;

sealed class OrderPublisher(IProducer<string, string> producer)
{
    public Task PublishAsync(OrderPlaced e) =>
        producer.ProduceAsync("orders", new Message<string, string> { Key = e.OrderId, Value = JsonSerializer.Serialize(e) });
}
