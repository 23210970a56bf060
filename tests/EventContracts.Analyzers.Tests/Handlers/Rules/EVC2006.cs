using System.Threading.Tasks;
using EventContracts.Analyzers.Tests.Handlers.Support;
using Xunit;

namespace EventContracts.Analyzers.Tests.Handlers.Rules;

public sealed class EVC2006
{
    private const string Insert = " db.Invoices.Add(new Invoice { OrderId = e.OrderId }); await db.SaveChangesAsync(ct);";

    [Theory]
    [InlineData("if (await {|EVC2006:db.Invoices.AnyAsync(one => one.OrderId == e.OrderId, ct)|}) return;" + Insert)]
    [InlineData("if (await {|EVC2006:db.Invoices.FirstOrDefaultAsync(one => one.OrderId == e.OrderId, ct)|} is null) {" + Insert + "}")]
    [InlineData("var known = await {|EVC2006:db.Invoices.FindAsync(e.OrderId)|}; if (known != null) return;" + Insert)]
    [InlineData("if (await {|EVC2006:connection.ExecuteScalarAsync<int>(\"SELECT COUNT(*) FROM invoices WHERE event_id = @EventId\", new { e.EventId })|} > 0) return; ledger.Add(1);")]
    public Task TellsACheckThatTwoMayPass(string body) => HandlerRun.Body(body);

    [Theory]
    [InlineData("try { if (await db.Invoices.AnyAsync(one => one.OrderId == e.OrderId, ct)) return;" + Insert + "} catch (DbUpdateException) when (e.IsLarge) { }")]
    [InlineData("await using var t = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, ct); if (await db.Invoices.AnyAsync(one => one.OrderId == e.OrderId, ct)) return;" + Insert + " await t.CommitAsync(ct);")]
    [InlineData("if (await connection.ExecuteAsync(\"INSERT INTO done (id) VALUES (@EventId) ON CONFLICT DO NOTHING\", new { e.EventId }) == 0) return;" + Insert)]
    [InlineData("if (await db.Items.AnyAsync(one => one.Sku == e.OrderId, ct)) log.LogInformation(\"known\");")]
    public Task IsSilentAboutWhatIsAtomic(string body) => HandlerRun.Body(body);
}
