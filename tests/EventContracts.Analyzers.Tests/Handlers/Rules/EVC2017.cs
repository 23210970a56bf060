using System.Threading.Tasks;
using EventContracts.Analyzers.Tests.Handlers.Support;
using Xunit;

namespace EventContracts.Analyzers.Tests.Handlers.Rules;

public sealed class EVC2017
{
    [Theory]
    [InlineData("[{|EVC2017:Idempotent|}] private Task Charge() => ledger.AddAsync(1);")]
    [InlineData("[{|EVC2017:Idempotent|}] private async Task Charge(Item item) { item.Stock--; await db.SaveChangesAsync(); }")]
    [InlineData("[{|EVC2017:Idempotent|}] private Task Charge() => Deeper(); private Task Deeper() => mailer.SendAsync(\"a\");")]
    public Task TellsAnAttributeThatIsNotTrue(string members) => HandlerRun.Body("", members);

    [Theory]
    [InlineData("[Idempotent(Reason = \"the ledger compares ids\")] private Task Charge() => ledger.AddAsync(1);")]
    [InlineData("[Idempotent] private Task Charge(Item item) { item.Stock = 3; return store.SetAsync(\"a\", 1); }")]
    [InlineData("[Idempotent] private async Task Charge(OrderPlaced o) { if (!await inbox.TryBeginAsync(\"shop\", o.EventId)) return; await ledger.AddAsync(1); }")]
    [InlineData("[Idempotent] private Task Charge(object o) => store.UnknownAsync(o);")]
    public Task IsSilentAboutOneThatMayBe(string members) => HandlerRun.Body("", members);
}
