namespace RuleDocs.EVC3004.Bad;

sealed class OrderPublisher(IProducer<string, OrderPlaced> producer)
{
    public Task PublishAsync(OrderPlaced e) =>
        producer.ProduceAsync("orders", new Message<string, OrderPlaced> { Key = nameof(OrderPlaced), Value = e });
}
