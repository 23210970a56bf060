namespace RuleDocs.EVC3003.Bad;

sealed class OrderPublisher(IProducer<string, OrderPlaced> producer)
{
    public Task PublishAsync(OrderPlaced e) =>
        producer.ProduceAsync("orders", new Message<string, OrderPlaced> { Key = Guid.NewGuid().ToString(), Value = e });
}
