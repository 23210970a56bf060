namespace RuleDocs.EVC2012.Bad;

sealed class ChargeAccount(DbConnection connection) : IOrderPlacedHandler
{
    public async ValueTask HandleAsync(OrderPlaced e, EventContext context, CancellationToken ct)
    {
        await connection.ExecuteAsync("UPDATE accounts SET balance = balance - @Total WHERE customer = @CustomerId", new { e.Total, e.CustomerId });
    }
}
