namespace RuleDocs.EVC3005.Good;

sealed class OrderPublisher(IProducer<string, OrderPlaced> producer)
{
    public Task PublishAsync(OrderPlaced e)
    {
        string key = string.Create(CultureInfo.InvariantCulture, $"{e.Day}/{e.OrderId}");
        return producer.ProduceAsync("orders", new Message<string, OrderPlaced> { Key = key, Value = e });
    }
}
