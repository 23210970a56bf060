namespace RuleDocs.EVC2016.Good;

sealed class WriteInvoice(ShopContext db) : IOrderPlacedHandler
{
    public async ValueTask HandleAsync(OrderPlaced e, EventContext context, CancellationToken ct)
    {
        db.Invoices.Add(new Invoice { Id = e.OrderId, OrderId = e.OrderId, Total = e.Total });
        await db.SaveChangesAsync(ct);
    }
}
