namespace RuleDocs.EVC2013.Good;

sealed class CountRevenue(Meter meter) : IOrderPlacedHandler
{
    private readonly Counter<double> _revenue = meter.CreateCounter<double>("revenue");

    public ValueTask HandleAsync(OrderPlaced e, EventContext context, CancellationToken ct)
    {
        _revenue.Add((double)e.Total);
        return default;
    }
}
