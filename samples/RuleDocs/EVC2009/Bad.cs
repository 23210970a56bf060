namespace RuleDocs.EVC2009.Bad;

sealed class ChargeCard(HttpClient bank) : IOrderPlacedHandler
{
    public async ValueTask HandleAsync(OrderPlaced e, EventContext context, CancellationToken ct)
    {
        using var content = new StringContent($$"""{"order":"{{e.OrderId}}"}""");
        using HttpResponseMessage answer = await bank.PostAsync("/charges", content, ct);
        answer.EnsureSuccessStatusCode();
    }
}
