namespace RuleDocs.EVC3007.Bad;

sealed class OrderPublisher(IProducer<string, OrderPlaced> producer)
{
    public Task PublishAsync(OrderPlaced e) =>
        producer.ProduceAsync(new TopicPartition("orders", new Partition(3)), new Message<string, OrderPlaced> { Key = e.OrderId, Value = e });
}
