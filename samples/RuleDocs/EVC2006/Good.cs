namespace RuleDocs.EVC2006.Good;

sealed class WriteInvoice(DbConnection connection) : IOrderPlacedHandler
{
    public async ValueTask HandleAsync(OrderPlaced e, EventContext context, CancellationToken ct)
    {
        await connection.ExecuteAsync(
            "INSERT INTO invoices (order_id, total) VALUES (@OrderId, @Total) ON CONFLICT (order_id) DO NOTHING", new { e.OrderId, e.Total });
    }
}
