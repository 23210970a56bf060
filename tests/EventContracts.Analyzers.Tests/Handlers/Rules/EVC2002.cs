using System.Threading.Tasks;
using EventContracts.Analyzers.Tests.Handlers.Support;
using Xunit;

namespace EventContracts.Analyzers.Tests.Handlers.Rules;

public sealed class EVC2002
{
    private const string Guard = "if (!await inbox.TryBeginAsync(\"shop\", e.EventId, ct)) return;";

    [Theory]
    [InlineData("await {|EVC2002:mailer.SendAsync(e.Customer)|}; " + Guard)]
    [InlineData("foreach (var line in e.Lines) {|EVC2002:ledger.Add(line.Quantity)|}; " + Guard)]
    [InlineData("await {|EVC2002:connection.ExecuteAsync(\"UPDATE a SET n = n + 1\")|}; " + Guard)]
    [InlineData("{|EVC2002:ledger.Add(1)|}; if (await IsNew(e)) ledger.Add(2);")]
    public Task TellsAnEffectThatComesTooEarly(string body) => Check(body);

    [Theory]
    [InlineData("var item = await db.Items.FindAsync(e.OrderId); " + Guard + " item!.Stock--; await db.SaveChangesAsync(ct);")]
    [InlineData("log.LogInformation(\"begin\"); await store.SetAsync(\"last\", e.EventId); " + Guard + " ledger.Add(1);")]
    [InlineData("if (e.Total == 0) { await store.UnknownAsync(e); return; } " + Guard + " ledger.Add(1);")]
    [InlineData("Task Later() => ledger.AddAsync(1); " + Guard + " await Later();")]
    public Task IsSilentAboutWhatMayComeEarly(string body) => Check(body);

    [Fact]
    public Task AnEffectThatNeverReachesTheGuardIsAnotherMatter() => Check("if (e.IsLarge) { {|EVC2001:ledger.Add(1)|}; return; } " + Guard);

    private static Task Check(string body) => HandlerRun.Body(body, "private async Task<bool> IsNew(OrderPlaced o) => await inbox.TryBeginAsync(\"shop\", o.EventId);");
}
