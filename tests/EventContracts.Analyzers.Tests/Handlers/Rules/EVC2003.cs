using System.Threading.Tasks;
using EventContracts.Analyzers.Tests.Handlers.Support;
using Xunit;

namespace EventContracts.Analyzers.Tests.Handlers.Rules;

public sealed class EVC2003
{
    private const string Guard = "if (!await inbox.TryBeginAsync(\"shop\", e.EventId, ct)) return;";
    private const string Mark = "await inbox.CompleteAsync(\"shop\", e.EventId, ct);";

    [Theory]
    [InlineData(Guard + Mark + " await {|EVC2003:mailer.SendAsync(e.Customer)|};")]
    [InlineData(Guard + " if (e.IsLarge) " + Mark + " {|EVC2003:ledger.Add(1)|};")]
    [InlineData(Mark + " await {|EVC2003:connection.ExecuteAsync(\"INSERT INTO t VALUES (1)\")|};")]
    [InlineData(Guard + " try { " + Mark + " } finally { {|EVC2003:ledger.Add(1)|}; }")]
    public Task TellsAnEffectThatACrashLoses(string body) => HandlerRun.Body(body);

    [Theory]
    [InlineData(Guard + " ledger.Add(1); " + Mark)]
    [InlineData("using var transaction = connection.BeginTransaction(); " + Guard + Mark + " ledger.Add(1); transaction.Commit();")]
    [InlineData("using var scope = new System.Transactions.TransactionScope(); " + Guard + Mark + " ledger.Add(1); scope.Complete();")]
    [InlineData(Guard + " if (e.IsLarge) { " + Mark + " return; } ledger.Add(1); " + Mark)]
    [InlineData(Guard + Mark + " log.LogInformation(\"done\"); await store.SetAsync(\"last\", e.EventId);")]
    public Task IsSilentWhereNothingIsLost(string body) => HandlerRun.Body(body);
}
