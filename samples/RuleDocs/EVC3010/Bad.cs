namespace RuleDocs.EVC3010.Bad;

sealed class OrderPublisher(IProducer<string, OrderPlaced> producer)
{
    public void Publish(OrderPlaced e) =>
        producer.Produce("orders", new Message<string, OrderPlaced> { Key = e.OrderId, Value = e });          // nobody is told
}
