namespace RuleDocs.EVC3011.Good;

sealed class OrderPublisher(EventProducer producer)
{
    public Task PublishAsync(OrderPlaced e) => producer.PublishAsync(e);        // topic, key and headers are the contract's
}

// Or with a producer of your own.
sealed class OrderMessages(IProducer<string?, OrderPlaced> producer, EventMessageWriter writer)
{
    public Task PublishAsync(OrderPlaced e) => producer.ProduceAsync(OrderPlaced.Descriptor.Topic, EventMessages.Create(e, writer));
}
