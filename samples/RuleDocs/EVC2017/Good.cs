namespace RuleDocs.EVC2017.Good;

sealed class BookOrder(ILedger ledger) : IOrderPlacedHandler
{
    public async ValueTask HandleAsync(OrderPlaced e, EventContext context, CancellationToken ct) => await BookAsync(e, ct);

    [Idempotent(Reason = "the ledger takes one booking a day, and refuses more")]
    private Task BookAsync(OrderPlaced e, CancellationToken ct) => ledger.AddAsync(e.Total, ct);
}
