namespace RuleDocs.EVC2001.Bad;

sealed class TakeFromStock(ShopContext db) : IOrderPlacedHandler
{
    public async ValueTask HandleAsync(OrderPlaced e, EventContext context, CancellationToken ct)
    {
        Item item = await db.Items.SingleAsync(one => one.Sku == e.Sku, ct);
        item.Stock -= e.Quantity;             // again with every delivery
        await db.SaveChangesAsync(ct);
    }
}
