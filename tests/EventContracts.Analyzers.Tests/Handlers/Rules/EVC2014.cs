using System.Threading.Tasks;
using EventContracts.Analyzers.Tests.Handlers.Support;
using Xunit;

namespace EventContracts.Analyzers.Tests.Handlers.Rules;

public sealed class EVC2014
{
    private const string Guard = "if (!await inbox.TryBeginAsync(\"shop\", e.EventId, ct)) return; ";

    [Theory]
    [InlineData("await using var t = await db.Database.BeginTransactionAsync(ct); " + Guard + "await {|EVC2014:mailer.SendAsync(e.Customer)|}; await t.CommitAsync(ct);")]
    [InlineData(Guard + "using var t = connection.BeginTransaction(); if (e.IsLarge) await {|EVC2014:mailer.SendAsync(e.Customer)|}; t.Commit();")]
    [InlineData(Guard + "using var t = connection.BeginTransaction(); await {|EVC2014:Tell()|}; t.Commit(); Task Tell() => mailer.SendAsync(e.Customer);")]
    public Task TellsAMailThatARollbackLeaves(string body) => HandlerRun.Body(body);

    [Theory]
    [InlineData(Guard + "using var t = connection.BeginTransaction(); t.Commit(); await mailer.SendAsync(e.Customer);")]
    [InlineData(Guard + "using var t = connection.BeginTransaction(); ledger.Add(1); t.Commit();")]
    [InlineData(Guard + "await mailer.SendAsync(e.Customer); using var t = connection.BeginTransaction(); t.Commit();")]
    [InlineData(Guard + "using (var t = connection.BeginTransaction()) { t.Commit(); } await mailer.SendAsync(e.Customer);")]
    public Task IsSilentOutsideAndAboutRows(string body) => HandlerRun.Body(body);
}
