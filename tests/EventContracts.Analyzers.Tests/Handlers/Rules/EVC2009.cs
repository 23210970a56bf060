using System.Threading.Tasks;
using EventContracts.Analyzers.Tests.Handlers.Support;
using Xunit;

namespace EventContracts.Analyzers.Tests.Handlers.Rules;

public sealed class EVC2009
{
    [Theory]
    [InlineData("await {|EVC2009:http.PostAsync(\"/charges\", null, ct)|};")]
    [InlineData("await {|EVC2009:http.PatchAsync($\"/orders/{e.OrderId}\", null, ct)|};")]
    [InlineData("using var request = new HttpRequestMessage(HttpMethod.Post, \"/charges\"); await {|EVC2009:http.SendAsync(request, ct)|};")]
    [InlineData("await {|EVC2009:http.SendAsync(new HttpRequestMessage { Method = HttpMethod.Post, RequestUri = new Uri(\"http://x/charges\") }, ct)|};")]
    [InlineData("if (!await inbox.TryBeginAsync(\"shop\", e.EventId, ct)) return; await {|EVC2009:http.PostAsync(\"/charges\", null, ct)|};")]
    [InlineData("await {|EVC2009:Charge()|}; async Task Charge() => await http.PostAsync(\"/charges\", null, ct);")]
    public Task TellsARequestThatIsDoneAgain(string body) => HandlerRun.Body(body);

    [Fact]
    public Task IsSilentWhereAnEffectsFileSaysThatItOnlyAsks() => new HandlerRun { Files = [("/acme.effects.txt", "pure M:Acme.Prices.AskAsync")] }.FindsAsync(HandlerSource.Of("await Acme.Prices.AskAsync(http);",
        types: "namespace Acme { static class Prices { public static Task AskAsync(HttpClient http) => http.PostAsync(\"/prices\", null); } }"));

    [Theory]
    [InlineData("using var request = new HttpRequestMessage(HttpMethod.Post, \"/charges\"); request.Headers.Add(\"Idempotency-Key\", e.EventId); await http.SendAsync(request, ct);")]
    [InlineData("var content = new StringContent(\"\"); content.Headers.TryAddWithoutValidation(\"idempotency-key\", e.EventId); await http.PostAsync(\"/charges\", content, ct);")]
    [InlineData("await http.PutAsync(\"/orders\", null, ct); await http.DeleteAsync(\"/orders\", ct); await http.GetAsync(\"/orders\", ct);")]
    [InlineData("using var request = new HttpRequestMessage(HttpMethod.Put, \"/orders\"); await http.SendAsync(request, ct);")]
    [InlineData("await http.PostAsync(\"/orders/search\", null, ct);")]
    [InlineData("await http.SendAsync(await Make(), ct); Task<HttpRequestMessage> Make() => Task.FromResult<HttpRequestMessage>(null!);")]
    [InlineData("http.DefaultRequestHeaders.Add(\"Idempotency-Key\", e.EventId); await http.PostAsync(\"/charges\", null, ct);")]
    public Task IsSilentAboutOtherRequests(string body) => HandlerRun.Body(body);
}
