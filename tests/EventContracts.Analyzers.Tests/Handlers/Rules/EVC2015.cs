using System.Threading.Tasks;
using EventContracts.Analyzers.Tests.Handlers.Support;
using Xunit;

namespace EventContracts.Analyzers.Tests.Handlers.Rules;

public sealed class EVC2015
{
    private const string Guard = "if (!await inbox.TryBeginAsync(\"shop\", e.EventId, ct)) return; ";

    [Theory]
    [InlineData("for (int i = 0; i < 3; i++) { try { await {|EVC2015:mailer.SendAsync(e.Customer)|}; break; } catch (IOException) { await Task.Delay(100); } }")]
    [InlineData("while (true) { try { await {|EVC2015:mailer.SendAsync(e.Customer)|}; return; } catch (IOException) { } }")]
    [InlineData("await new Polly.ResiliencePipeline().ExecuteAsync(async token => await {|EVC2015:mailer.SendAsync(e.Customer)|}, ct);")]
    [InlineData("await new Polly.ResiliencePipeline().ExecuteAsync(async token => { {|EVC2015:ledger.Add(1)|}; await Task.Yield(); }, ct);")]
    public Task TellsAnEffectThatIsRetried(string body) => HandlerRun.Body(Guard + body);

    [Theory]
    [InlineData("foreach (var line in e.Lines) { try { await mailer.SendAsync(line.Sku); } catch (IOException) { log.LogInformation(\"skipped\"); } }")]
    [InlineData("for (int i = 0; i < 3; i++) await mailer.SendAsync(e.Customer);")]
    [InlineData("for (int i = 0; i < 3; i++) { try { await store.SetAsync(e.OrderId, 1); break; } catch (IOException) { } }")]
    [InlineData("for (int i = 0; i < 3; i++) { try { using var t = connection.BeginTransaction(); ledger.Add(1); t.Commit(); break; } catch (IOException) { } }")]
    [InlineData("try { await mailer.SendAsync(e.Customer); } catch (IOException) { throw; }")]
    [InlineData("for (int i = 0; i < 3; i++) { try { using var request = new HttpRequestMessage(HttpMethod.Post, \"/a\"); request.Headers.Add(\"Idempotency-Key\", e.EventId); await http.SendAsync(request, ct); break; } catch (IOException) { } }")]
    public Task IsSilentAboutOtherLoops(string body) => HandlerRun.Body(Guard + body);
}
