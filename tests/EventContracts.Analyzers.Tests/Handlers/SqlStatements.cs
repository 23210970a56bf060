using System.Linq;
using EventContracts.Analyzers.Handlers.Sql;
using Xunit;

namespace EventContracts.Analyzers.Tests.Handlers;

public sealed class SqlStatements
{
    [Theory]
    [InlineData("SELECT * FROM orders WHERE id = @id")]
    [InlineData("WITH x AS (SELECT 1) SELECT * FROM x")]
    [InlineData("BEGIN; SELECT 1; COMMIT")]
    [InlineData("select 'insert into t' -- update t set n = n + 1")]
    [InlineData("SELECT balance + 1 FROM accounts FOR UPDATE")]
    [InlineData("/* INSERT INTO t */ SELECT [update], \"insert\" FROM t")]
    [InlineData("SELECT $$ UPDATE t SET n = n + 1 $$")]
    public void Reads(string sql) => Assert.Equal("Read", Verdict(sql));

    [Theory]
    [InlineData("UPDATE orders SET status = 'paid' WHERE id = @id")]
    [InlineData("UPDATE orders SET total = @total, note = @note WHERE id = @id")]
    [InlineData("UPDATE t SET n = GREATEST(n, @n)")]
    [InlineData("UPDATE t SET n = GREATEST(n, @a + 1)")]
    [InlineData("UPDATE t SET n = COALESCE(n, @n)")]
    [InlineData("UPDATE t SET total = net + vat WHERE id = 1")]
    [InlineData("UPDATE t SET name = UPPER(name)")]
    [InlineData("DELETE FROM orders WHERE id = @id")]
    [InlineData("INSERT INTO t (id, v) VALUES (@id, @v) ON CONFLICT (id) DO UPDATE SET v = excluded.v")]
    [InlineData("INSERT INTO t (id, n) VALUES (@id, @n) ON CONFLICT (id) DO UPDATE SET n = excluded.n + 1")]
    [InlineData("INSERT INTO t (id, v) VALUES (@id, @v) ON DUPLICATE KEY UPDATE v = VALUES(v)")]
    [InlineData("INSERT OR REPLACE INTO t (id, v) VALUES ($id, $v)")]
    [InlineData("REPLACE INTO t (id, v) VALUES (@id, @v)")]
    [InlineData("MERGE INTO t USING s ON t.id = s.id WHEN MATCHED THEN UPDATE SET v = s.v WHEN NOT MATCHED THEN INSERT (id, v) VALUES (s.id, s.v);")]
    [InlineData("INSERT INTO #work (id) VALUES (@id)")]
    [InlineData("INSERT INTO @rows (id) VALUES (@id)")]
    [InlineData("CREATE TEMP TABLE work (id int); INSERT INTO work VALUES (1)")]
    [InlineData("CREATE TEMPORARY TABLE IF NOT EXISTS work (id int); INSERT INTO work VALUES (1)")]
    [InlineData("TRUNCATE TABLE staging")]
    [InlineData("UPDATE \"t\" SET \"order\" = 1")]
    [InlineData("UPDATE t SET data = jsonb_set(data, '{a}', @v)")]
    public void LeaveTheSameStateAgain(string sql) => Assert.Equal("Idempotent", Verdict(sql));

    [Theory]
    [InlineData("INSERT INTO t (id) VALUES (@id) ON CONFLICT DO NOTHING")]
    [InlineData("INSERT INTO t (id) VALUES (@id) ON CONFLICT (id) DO NOTHING RETURNING id")]
    [InlineData("INSERT IGNORE INTO t (id) VALUES (@id)")]
    [InlineData("INSERT OR IGNORE INTO t (id) VALUES (@id)")]
    [InlineData("INSERT INTO t (id) SELECT @id WHERE NOT EXISTS (SELECT 1 FROM t WHERE id = @id)")]
    [InlineData("IF NOT EXISTS (SELECT 1 FROM t WHERE id = @id) INSERT INTO t (id) VALUES (@id)")]
    [InlineData("UPDATE t SET n = n + 1, version = version + 1 WHERE id = @id AND version = @version")]
    [InlineData("UPDATE t SET n = n + @n, seq = @seq WHERE id = @id AND seq < @seq")]
    [InlineData("UPDATE t SET n = n + @n WHERE etag = @etag")]
    [InlineData("UPDATE t SET n = n + @n, last_event_id = @eventId WHERE id = @id AND last_event_id <> @eventId")]
    [InlineData("UPDATE t SET n = n + @n, last_event_id = @eventId WHERE id = @id AND last_event_id IS DISTINCT FROM @eventId")]
    [InlineData("UPDATE o SET status = 'paid', balance = balance - @a WHERE status = 'open'")]
    [InlineData("UPDATE a SET balance = balance + @n WHERE id = @id AND NOT EXISTS (SELECT 1 FROM done WHERE event = @e)")]
    [InlineData("WITH new AS (INSERT INTO done (id) VALUES (@id) ON CONFLICT DO NOTHING RETURNING id) UPDATE a SET n = n + 1 FROM new")]
    public void FindOutASecondRun(string sql) => Assert.Equal("Guarded", Verdict(sql));

    [Theory]
    [InlineData("UPDATE t SET seen = now() WHERE id = @id")]
    [InlineData("UPDATE t SET token = NEWID() WHERE id = @id")]
    [InlineData("UPDATE t SET seen = CURRENT_TIMESTAMP")]
    [InlineData("INSERT INTO t (id, at) VALUES (@id, @at) ON CONFLICT (id) DO UPDATE SET at = now()")]
    [InlineData("DELETE TOP (1) FROM queue")]
    [InlineData("SELECT nextval('numbers')")]
    public void WriteAnotherValueEachTime(string sql) => Assert.Equal("NonDeterministic", Verdict(sql));

    [Theory]
    [InlineData("INSERT INTO payments (id, amount) VALUES (@id, @amount)")]
    [InlineData("insert into payments select * from staging")]
    [InlineData("INSERT INTO audit (at) VALUES (now())")]
    [InlineData("SELECT 1; INSERT INTO t VALUES (1)")]
    [InlineData("WITH x AS (SELECT 1 AS id) INSERT INTO t SELECT id FROM x")]
    [InlineData("WITH x AS (INSERT INTO t VALUES (1) RETURNING id) SELECT * FROM x")]
    [InlineData("INSERT INTO t (note) VALUES ('on conflict do nothing')")]
    [InlineData("INSERT INTO t /* ON CONFLICT DO NOTHING */ VALUES (1)")]
    [InlineData("INSERT INTO [dbo].[Payments] ([Id]) VALUES (@Id); SELECT SCOPE_IDENTITY()")]
    public void AddARowEachTime(string sql) => Assert.Equal("PlainInsert", Verdict(sql));

    [Theory]
    [InlineData("UPDATE accounts SET balance = balance - @amount WHERE id = @id")]
    [InlineData("update accounts a set balance = a.balance + 1 where a.id = 3")]
    [InlineData("UPDATE t SET n += @n")]
    [InlineData("UPDATE t SET n = @n + n")]
    [InlineData("UPDATE t SET n = COALESCE(n, 0) + 1")]
    [InlineData("UPDATE t SET n = (n + 1) * 2")]
    [InlineData("UPDATE t SET log = log || @line")]
    [InlineData("UPDATE t SET log = CONCAT(log, @line)")]
    [InlineData("UPDATE t SET tags = array_append(tags, @tag)")]
    [InlineData("UPDATE t SET on_sale = NOT on_sale")]
    [InlineData("UPDATE t SET n = GREATEST(n + 1, @n)")]
    [InlineData("UPDATE \"t\" SET \"n\" = \"n\" + 1 WHERE \"id\" = $1")]
    [InlineData("UPDATE [t] SET [n] = [n] + 1")]
    [InlineData("UPDATE t SET name = @name, n = n + 1 WHERE name_id = @id")]
    [InlineData("INSERT INTO t AS o (id, n) VALUES (@id, 1) ON CONFLICT (id) DO UPDATE SET n = o.n + 1")]
    [InlineData("INSERT INTO t (id, n) VALUES (@id, @n) ON CONFLICT (id) DO UPDATE SET n = t.n + excluded.n")]
    [InlineData("INSERT INTO t (id, n) VALUES (@id, 1) ON DUPLICATE KEY UPDATE n = n + 1")]
    [InlineData("MERGE t USING s ON t.id = s.id WHEN MATCHED THEN UPDATE SET n = t.n + s.n WHEN NOT MATCHED THEN INSERT (n) VALUES (s.n)")]
    [InlineData("INSERT INTO done VALUES (1) ON CONFLICT DO NOTHING; UPDATE t SET n = n + 1")]
    [InlineData("UPDATE stats SET n = n + 1 WHERE event_id = @eventId")]
    public void ChangeAValueByWhatItWas(string sql) => Assert.Equal("RelativeUpdate", Verdict(sql));

    [Theory]
    [InlineData("EXEC dbo.Charge @id")]
    [InlineData("CALL charge(@id)")]
    [InlineData("")]
    [InlineData("-- nothing")]
    [InlineData("UPDATE t SET n = CASE WHEN n < @n THEN @n ELSE n + 1 END")]
    [InlineData("DO $$ BEGIN UPDATE t SET n = n + 1; END $$")]
    [InlineData("UPDATE")]
    [InlineData("UPDATE t SET")]
    [InlineData("WITH")]
    [InlineData("dbo.Charge")]
    public void AreNotJudgedWhereTheyAreNotUnderstood(string sql) => Assert.Equal("Unknown", Verdict(sql));

    [Fact]
    public void BrokenStatementsNeverThrow()
    {
        string[] pieces = ["INSERT", "INTO", "t", "(", ")", "SET", "n", "=", "+", "'", "\"", "[", "$$", "--", "/*", ";", "ON", "CONFLICT", "DO", "UPDATE", "WHERE", ".", "WITH", "AS", "MERGE", "{0}", "@", ":", "?"];
        var random = new System.Random(7);

        for (int i = 0; i < 20_000; i++)
            Assert.True(System.Enum.IsDefined(SqlClassifier.Classify(string.Join(" ", Enumerable.Range(0, random.Next(12)).Select(_ => pieces[random.Next(pieces.Length)])))));
    }

    private static string Verdict(string sql) => SqlClassifier.Classify(sql).ToString();
}
