namespace RuleDocs.EVC2007.Bad;

sealed class SendInvoice(IEventPublisher publisher) : IOrderPlacedHandler
{
    public async ValueTask HandleAsync(OrderPlaced e, EventContext context, CancellationToken ct)
    {
        await publisher.PublishAsync(new InvoiceSent { EventId = Guid.NewGuid().ToString(), OccurredAt = e.OccurredAt, OrderId = e.OrderId }, ct);
    }
}
