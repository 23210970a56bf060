namespace RuleDocs.EVC2013.Bad;

sealed class CountRevenue : IOrderPlacedHandler
{
    private decimal _revenue;

    public ValueTask HandleAsync(OrderPlaced e, EventContext context, CancellationToken ct)
    {
        _revenue += e.Total;                // twice for a duplicate, 0 after a restart
        return default;
    }
}
