namespace RuleDocs.EVC3001.Bad;

sealed class OrderPublisher(IProducer<string, OrderPlaced> producer)
{
    public Task PublishAsync(OrderPlaced e) =>
        producer.ProduceAsync("orders", new Message<string, OrderPlaced> { Value = e });
}
