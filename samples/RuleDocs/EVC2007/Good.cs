namespace RuleDocs.EVC2007.Good;

sealed class SendInvoice(IEventPublisher publisher) : IOrderPlacedHandler
{
    public async ValueTask HandleAsync(OrderPlaced e, EventContext context, CancellationToken ct)
    {
        string id = EventId.Derive(e.EventId, "invoice-sent");
        await publisher.PublishAsync(new InvoiceSent { EventId = id, OccurredAt = e.OccurredAt, OrderId = e.OrderId }, ct);
    }
}
