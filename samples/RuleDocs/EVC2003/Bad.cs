namespace RuleDocs.EVC2003.Bad;

sealed class BookOrder(ILedger ledger, IEventInbox inbox) : IOrderPlacedHandler
{
    public async ValueTask HandleAsync(OrderPlaced e, EventContext context, CancellationToken ct)
    {
        if (!await inbox.TryBeginAsync("ledger", e.EventId, ct))
            return;
        await inbox.CompleteAsync("ledger", e.EventId, ct);
        await ledger.AddAsync(e.Total, ct);         // a crash before it: never
    }
}
