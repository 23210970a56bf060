namespace RuleDocs.EVC2011.Bad;

sealed class WriteInvoice(ShopContext db) : IOrderPlacedHandler
{
    public async ValueTask HandleAsync(OrderPlaced e, EventContext context, CancellationToken ct)
    {
        db.Invoices.Add(new Invoice { Id = e.OrderId, OrderId = e.OrderId, Total = e.Total });
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // There already – or the connection was lost.
        }
    }
}
