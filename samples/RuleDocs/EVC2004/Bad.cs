namespace RuleDocs.EVC2004.Bad;

sealed class BookOrder(ILedger ledger, IEventInbox inbox) : IOrderPlacedHandler
{
    public async ValueTask HandleAsync(OrderPlaced e, EventContext context, CancellationToken ct)
    {
        await inbox.TryBeginAsync("ledger", e.EventId, ct);
        await ledger.AddAsync(e.Total, ct);
        await inbox.CompleteAsync("ledger", e.EventId, ct);
    }
}
