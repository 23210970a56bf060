namespace RuleDocs.EVC4004.Bad;

static class Startup
{
    public static void AddBank(IServiceCollection services) =>
        services.AddHttpClient<Bank>().AddStandardResilienceHandler();
}

sealed class Bank(HttpClient http)
{
    public Task<HttpResponseMessage> ChargeAsync(OrderPlaced e, CancellationToken ct) => http.PostAsync($"/charges/{e.OrderId}", null, ct);
}

sealed class ChargeCard(Bank bank) : IOrderPlacedHandler
{
    [Idempotent(Reason = "the bank takes one charge for an order")]
    public async ValueTask HandleAsync(OrderPlaced e, EventContext context, CancellationToken ct) =>
        (await bank.ChargeAsync(e, ct)).EnsureSuccessStatusCode();
}
