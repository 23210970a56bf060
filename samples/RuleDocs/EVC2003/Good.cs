namespace RuleDocs.EVC2003.Good;

sealed class BookOrder(ILedger ledger, IEventInbox inbox) : IOrderPlacedHandler
{
    public async ValueTask HandleAsync(OrderPlaced e, EventContext context, CancellationToken ct)
    {
        if (!await inbox.TryBeginAsync("ledger", e.EventId, ct))
            return;
        await ledger.AddAsync(e.Total, ct);
        await inbox.CompleteAsync("ledger", e.EventId, ct);
    }
}
