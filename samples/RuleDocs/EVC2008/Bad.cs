namespace RuleDocs.EVC2008.Bad;

sealed class WriteInvoice(ShopContext db, IEventPublisher publisher) : IOrderPlacedHandler
{
    public async ValueTask HandleAsync(OrderPlaced e, EventContext context, CancellationToken ct)
    {
        var sent = new InvoiceSent { EventId = EventId.Derive(e.EventId, "sent"), OccurredAt = e.OccurredAt, OrderId = e.OrderId };
        await using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(ct);
        db.Invoices.Add(new Invoice { Id = e.OrderId, OrderId = e.OrderId, Total = e.Total });
        await db.SaveChangesAsync(ct);
        await publisher.PublishAsync(sent, ct);     // sent, whatever becomes of the transaction
        await transaction.CommitAsync(ct);
    }
}
