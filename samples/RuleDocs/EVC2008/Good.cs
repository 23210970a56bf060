namespace RuleDocs.EVC2008.Good;

sealed class WriteInvoice(ShopContext db, IEventOutbox outbox) : IOrderPlacedHandler
{
    public async ValueTask HandleAsync(OrderPlaced e, EventContext context, CancellationToken ct)
    {
        var sent = new InvoiceSent { EventId = EventId.Derive(e.EventId, "sent"), OccurredAt = e.OccurredAt, OrderId = e.OrderId };
        await using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(ct);
        db.Invoices.Add(new Invoice { Id = e.OrderId, OrderId = e.OrderId, Total = e.Total });
        await db.SaveChangesAsync(ct);
        await outbox.PublishAsync(sent, ct);        // a row of the transaction, sent once that is committed
        await transaction.CommitAsync(ct);
    }
}
