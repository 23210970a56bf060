namespace RuleDocs.EVC3008.Good;

sealed class OrderPublisher(IProducer<string, OrderPlaced> placed, IProducer<string, OrderCancelled> cancelled)
{
    public Task PublishAsync(OrderPlaced e) =>
        placed.ProduceAsync("orders", new Message<string, OrderPlaced> { Key = e.OrderId, Value = e });

    public Task PublishAsync(OrderCancelled e) =>
        cancelled.ProduceAsync("orders", new Message<string, OrderCancelled> { Key = e.OrderId, Value = e });
}
