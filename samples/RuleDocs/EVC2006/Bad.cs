namespace RuleDocs.EVC2006.Bad;

sealed class WriteInvoice(ShopContext db) : IOrderPlacedHandler
{
    public async ValueTask HandleAsync(OrderPlaced e, EventContext context, CancellationToken ct)
    {
        if (await db.Invoices.AnyAsync(invoice => invoice.OrderId == e.OrderId, ct))
            return;
        db.Invoices.Add(new Invoice { OrderId = e.OrderId, Total = e.Total });
        await db.SaveChangesAsync(ct);
    }
}
