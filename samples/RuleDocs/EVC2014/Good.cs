namespace RuleDocs.EVC2014.Good;

sealed class SendInvoice(ShopContext db, IMailer mailer, IEventInbox inbox) : IOrderPlacedHandler
{
    public async ValueTask HandleAsync(OrderPlaced e, EventContext context, CancellationToken ct)
    {
        if (!await inbox.TryBeginAsync("invoices", e.EventId, ct))
            return;
        await using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(ct);
        db.Invoices.Add(new Invoice { Id = e.OrderId, OrderId = e.OrderId, Total = e.Total });
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        await mailer.SendAsync(e.CustomerMail, ct);
        await inbox.CompleteAsync("invoices", e.EventId, ct);
    }
}
