namespace RuleDocs.EVC2012.Good;

sealed class ChargeAccount(DbConnection connection) : IOrderPlacedHandler
{
    public async ValueTask HandleAsync(OrderPlaced e, EventContext context, CancellationToken ct)
    {
        await connection.ExecuteAsync(
            "INSERT INTO payments (id, customer, amount) VALUES (@EventId, @CustomerId, @Total) ON CONFLICT (id) DO NOTHING",
            new { e.EventId, e.CustomerId, e.Total });
    }
}
