using System.Threading.Tasks;
using EventContracts.Analyzers.Tests.Handlers.Support;
using Xunit;

namespace EventContracts.Analyzers.Tests.Handlers.Rules;

public sealed class EVC2012
{
    [Theory]
    [InlineData("await {|EVC2012:connection.ExecuteAsync(\"INSERT INTO payments (amount) VALUES (@Total)\", new { e.Total })|};")]
    [InlineData("const string Sql = \"UPDATE a SET n = n + @Total\"; await {|EVC2012:connection.ExecuteAsync(Sql, new { e.Total })|};")]
    [InlineData("await {|EVC2012:db.Database.ExecuteSqlRawAsync(\"UPDATE a SET n = n + 1 WHERE id = {0}\", e.OrderId)|};")]
    [InlineData("await {|EVC2012:db.Database.ExecuteSqlInterpolatedAsync($\"UPDATE a SET n = n + {e.Total} WHERE id = {e.OrderId}\", ct)|};")]
    [InlineData("await using var command = connection.CreateCommand(); command.CommandText = \"UPDATE a SET n = n + 1\"; await {|EVC2012:command.ExecuteNonQueryAsync(ct)|};")]
    [InlineData("string sql = \"UPDATE a \" + \"SET n = n + 1\"; await {|EVC2012:connection.ExecuteAsync(sql)|};")]
    [InlineData("await {|EVC2012:connection.ExecuteAsync(\"INSERT INTO t (id, total) VALUES (@Id, @Total)\", new { Id = Guid.NewGuid(), e.Total })|};")]
    [InlineData("await {|EVC2012:connection.ExecuteScalarAsync<int>(\"INSERT INTO t (a) VALUES (1) RETURNING id\")|};")]
    public Task TellsSqlThatIsNotIdempotent(string body) => HandlerRun.Body(body);

    [Theory]
    [InlineData("await connection.ExecuteAsync(\"INSERT INTO t (id) VALUES (@EventId) ON CONFLICT DO NOTHING\", new { e.EventId });")]
    [InlineData("await connection.ExecuteAsync(\"UPDATE t SET n = n + 1, version = version + 1 WHERE version = @Revision\", new { e.Revision });")]
    [InlineData("await connection.ExecuteAsync(\"UPDATE t SET n = GREATEST(n, @Quantity)\", new { e.Quantity });")]
    [InlineData("await connection.ExecuteAsync($\"UPDATE {e.OrderId} SET n = n + 1\");")]
    [InlineData("await connection.ExecuteAsync(\"INSERT INTO t (id, total) VALUES (@Id, @Total)\", new { Id = e.OrderId, e.Total });")]
    [InlineData("var row = new Invoice { Id = $\"I-{e.OrderId}\", Amount = e.Total }; await connection.ExecuteAsync(sql: \"INSERT INTO t (id, amount) VALUES (@Id, @Amount)\", param: row);")]
    [InlineData("await connection.ExecuteAsync(\"INSERT INTO #work VALUES (1)\");")]
    [InlineData("if (!await inbox.TryBeginAsync(\"shop\", e.EventId, ct)) return; await connection.ExecuteAsync(\"UPDATE a SET n = n + 1\");")]
    [InlineData("if (await connection.ExecuteAsync(\"INSERT INTO done (id) VALUES (@EventId) ON CONFLICT DO NOTHING\", new { e.EventId }) == 0) return; await connection.ExecuteAsync(\"UPDATE a SET n = n + 1\");")]
    [InlineData("int rows = await connection.ExecuteAsync(\"INSERT INTO done (id) VALUES (@EventId) ON CONFLICT DO NOTHING\", new { e.EventId }); if (rows > 0) await connection.ExecuteAsync(\"UPDATE a SET n = n + 1\");")]
    [InlineData("try { await connection.ExecuteAsync(\"INSERT INTO done VALUES (1)\"); } catch (Npgsql.PostgresException x) when (x.SqlState == \"23505\") { return; } await connection.ExecuteAsync(\"UPDATE a SET n = n + 1\");")]
    public Task IsSilentAboutOtherSql(string body) => HandlerRun.Body(body);
}
