namespace RuleDocs.EVC2001.Good;

sealed class TakeFromStock(ShopContext db, IEventInbox inbox) : IOrderPlacedHandler
{
    public async ValueTask HandleAsync(OrderPlaced e, EventContext context, CancellationToken ct)
    {
        if (!await inbox.TryBeginAsync("stock", e.EventId, ct))
            return;
        Item item = await db.Items.SingleAsync(one => one.Sku == e.Sku, ct);
        item.Stock -= e.Quantity;
        await db.SaveChangesAsync(ct);
        await inbox.CompleteAsync("stock", e.EventId, ct);
    }
}

// Or leave the inbox to the base class.
sealed class TakeFromReserve(ShopContext db, IEventInbox inbox) : InboxEventHandler<OrderPlaced>(inbox, "reserve")
{
    protected override async ValueTask HandleOnceAsync(OrderPlaced e, EventContext context, CancellationToken ct)
    {
        Item item = await db.Items.SingleAsync(one => one.Sku == e.Sku, ct);
        item.Stock -= e.Quantity;
        await db.SaveChangesAsync(ct);
    }
}
