namespace RuleDocs.EVC2016.Bad;

sealed class WriteInvoice(ShopContext db) : IOrderPlacedHandler
{
    public ValueTask HandleAsync(OrderPlaced e, EventContext context, CancellationToken ct)
    {
        db.Invoices.Add(new Invoice { Id = e.OrderId, OrderId = e.OrderId, Total = e.Total });
        db.SaveChangesAsync(ct);            // under way while the event counts as handled
        return default;
    }
}
