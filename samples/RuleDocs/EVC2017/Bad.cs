namespace RuleDocs.EVC2017.Bad;

sealed class BookOrder(ILedger ledger) : IOrderPlacedHandler
{
    public async ValueTask HandleAsync(OrderPlaced e, EventContext context, CancellationToken ct) => await BookAsync(e, ct);

    [Idempotent]
    private Task BookAsync(OrderPlaced e, CancellationToken ct) => ledger.AddAsync(e.Total, ct);
}
