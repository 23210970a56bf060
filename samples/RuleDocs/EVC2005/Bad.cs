namespace RuleDocs.EVC2005.Bad;

sealed class BookOrder(ILedger ledger, IEventInbox inbox) : IOrderPlacedHandler
{
    public async ValueTask HandleAsync(OrderPlaced e, EventContext context, CancellationToken ct)
    {
        string delivery = $"{context.Partition}/{context.Offset}";      // another one when the producer has sent the event twice
        if (!await inbox.TryBeginAsync("ledger", delivery, ct))
            return;
        await ledger.AddAsync(e.Total, ct);
        await inbox.CompleteAsync("ledger", delivery, ct);
    }
}
