namespace RuleDocs.EVC2010.Bad;

sealed class WriteInvoice(ShopContext db, ILogger<WriteInvoice> log) : IOrderPlacedHandler
{
    public async ValueTask HandleAsync(OrderPlaced e, EventContext context, CancellationToken ct)
    {
        try
        {
            db.Invoices.Add(new Invoice { Id = e.OrderId, OrderId = e.OrderId, Total = e.Total });
            await db.SaveChangesAsync(ct);
        }
        catch (Exception x)
        {
            log.LogError(x, "No invoice for {Order}", e.OrderId);       // and the offset moves on
        }
    }
}
