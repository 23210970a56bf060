using System.Threading.Tasks;
using EventContracts.Analyzers.Tests.Handlers.Support;
using Xunit;

namespace EventContracts.Analyzers.Tests.Handlers.Rules;

public sealed class EVC2011
{
    private const string Insert = "db.Invoices.Add(new Invoice { Id = e.EventId }); await db.SaveChangesAsync(ct);";

    [Theory]
    [InlineData("try { " + Insert + " } catch {|EVC2011:(DbUpdateException)|} { return; }")]
    [InlineData("try { " + Insert + " } catch {|EVC2011:(DbUpdateException x)|} when (x.Message.Contains(\"duplicate\")) { }")]
    [InlineData("try { await connection.ExecuteAsync(\"INSERT INTO t VALUES (1)\"); } catch {|EVC2011:(DbException)|} { log.LogInformation(\"again\"); }")]
    public Task TellsACatchThatTakesAllForDuplicates(string body) => HandlerRun.Body(body);

    [Theory]
    [InlineData("try { " + Insert + " } catch (Npgsql.PostgresException x) when (x.SqlState == \"23505\") { return; }")]
    [InlineData("try { " + Insert + " } catch (DbUpdateException x) when (x.InnerException is Npgsql.PostgresException { SqlState: \"23505\" }) { return; }")]
    [InlineData("try { " + Insert + " } catch (DbUpdateConcurrencyException) { return; }")]
    [InlineData("try { " + Insert + " } catch (DbUpdateException x) { log.LogError(x, \"failed\"); throw; }")]
    [InlineData("try { " + Insert + " } catch (DbException x) { if (x.SqlState != \"23505\") throw; }")]
    [InlineData("try { await connection.QueryAsync<int>(e.OrderId); } catch (DbException x) { await store.UnknownAsync(x); }")]
    public Task IsSilentWhereTheCodeIsLookedAt(string body) => HandlerRun.Body(body);
}
