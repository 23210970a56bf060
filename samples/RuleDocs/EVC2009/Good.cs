namespace RuleDocs.EVC2009.Good;

sealed class ChargeCard(HttpClient bank) : IOrderPlacedHandler
{
    public async ValueTask HandleAsync(OrderPlaced e, EventContext context, CancellationToken ct)
    {
        using var content = new StringContent($$"""{"order":"{{e.OrderId}}"}""");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/charges") { Content = content };
        request.Headers.Add("Idempotency-Key", EventId.Derive(e.EventId, "charge"));
        using HttpResponseMessage answer = await bank.SendAsync(request, ct);
        answer.EnsureSuccessStatusCode();
    }
}
