using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using EventContracts.Analyzers.Tests.Handlers.Support;
using EventContracts.CodeFixes.Handlers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace EventContracts.Analyzers.Tests.Handlers;

/// <summary>What the IDE offers for a handler, and where it offers nothing. After each fix the code compiles and the diagnostic is gone.</summary>
public sealed class Fixes
{
    private const string Begin = "await inbox.TryBeginAsync(\"a\", e.EventId, ct)";
    private const string Complete = "await inbox.CompleteAsync(\"a\", e.EventId, ct);";

    public static IEnumerable<object[]> Applied =>
    [
        [new InsertGuardFix(), "EVC2001", "await ledger.AddAsync(1);",
            "if (!await inbox.TryBeginAsync(nameof(Handler), e.EventId, ct)) return; await ledger.AddAsync(1); await inbox.CompleteAsync(nameof(Handler), e.EventId, ct);"],
        [new InsertGuardFix(), "EVC2012", "await connection.ExecuteAsync(\"insert into a values (@Total)\", e);",
            "if (!await inbox.TryBeginAsync(nameof(Handler), e.EventId, ct)) return; await connection.ExecuteAsync(\"insert into a values (@Total)\", e); await inbox.CompleteAsync(nameof(Handler), e.EventId, ct);"],
        [new MoveGuardFix(), "EVC2002", $"await ledger.AddAsync(1);\nif (!{Begin}) return;\n{Complete}", $"if (!{Begin}) return; await ledger.AddAsync(1); {Complete}"],
        [new MoveMarkFix(), "EVC2003", $"if (!{Begin}) return;\n{Complete}\nawait ledger.AddAsync(1);", $"if (!{Begin}) return; await ledger.AddAsync(1); {Complete}"],
        [new UseGuardAnswerFix(), "EVC2004", $"{Begin};\nawait ledger.AddAsync(1);\n{Complete}", $"if (!{Begin}) return; await ledger.AddAsync(1); {Complete}"],
        [new UseGuardAnswerFix(), "EVC2004", "_ = await Guards.IsDuplicateAsync(e.EventId);\nawait ledger.AddAsync(1);", "if (await Guards.IsDuplicateAsync(e.EventId)) return; await ledger.AddAsync(1);"],
        [new GuardKeyFix(), "EVC2005", "if (!await inbox.TryBeginAsync(\"a\", Guid.NewGuid().ToString(), ct)) return;", "if (!await inbox.TryBeginAsync(\"a\", e.EventId, ct)) return;"],
        [new DerivedValueFix(), "EVC2007", "await publisher.PublishAsync(new InvoiceSent { EventId = Guid.NewGuid().ToString(), OccurredAt = e.OccurredAt }, ct);",
            "await publisher.PublishAsync(new InvoiceSent { EventId = EventId.Derive(e.EventId, \"InvoiceSent\"), OccurredAt = e.OccurredAt }, ct);"],
        [new DerivedValueFix(), "EVC2007", "await publisher.PublishAsync(new InvoiceSent { EventId = e.EventId, OccurredAt = DateTimeOffset.UtcNow }, ct);",
            "await publisher.PublishAsync(new InvoiceSent { EventId = e.EventId, OccurredAt = e.OccurredAt }, ct);"],
        [new MoveAfterCommitFix(), "EVC2008", "await using var tx = await connection.BeginTransactionAsync(ct);\nawait publisher.PublishAsync(new InvoiceSent { EventId = e.EventId }, ct);\nawait tx.CommitAsync(ct);",
            "await using var tx = await connection.BeginTransactionAsync(ct); await tx.CommitAsync(ct); await publisher.PublishAsync(new InvoiceSent { EventId = e.EventId }, ct);"],
        [new MoveAfterCommitFix(), "EVC2014", $"if (!{Begin}) return;\nawait using var tx = await connection.BeginTransactionAsync(ct);\nawait mailer.SendAsync(e.Customer);\nawait tx.CommitAsync(ct);\n{Complete}",
            $"if (!{Begin}) return; await using var tx = await connection.BeginTransactionAsync(ct); await tx.CommitAsync(ct); await mailer.SendAsync(e.Customer); {Complete}"],
        [new UseOutboxFix(), "EVC2008", "await using var tx = await connection.BeginTransactionAsync(ct);\nawait publisher.PublishAsync(new InvoiceSent { EventId = e.EventId }, ct);\nawait tx.CommitAsync(ct);",
            "await using var tx = await connection.BeginTransactionAsync(ct); await outbox.PublishAsync(new InvoiceSent { EventId = e.EventId }, ct); await tx.CommitAsync(ct);"],
        [new IdempotencyKeyFix(), "EVC2009", "await http.PostAsync(\"/charges\", null, ct);",
            "using var request = new HttpRequestMessage(HttpMethod.Post, \"/charges\"); request.Headers.Add(\"Idempotency-Key\", e.EventId); await http.SendAsync(request, ct);"],
        [new IdempotencyKeyFix(), "EVC2009", "int request = 1;\nvar answer = await http.PatchAsync($\"/orders/{e.OrderId}\", new StringContent(e.OrderId));\nConsole.WriteLine(answer.StatusCode + request);",
            "int request = 1; using var request2 = new HttpRequestMessage(HttpMethod.Patch, $\"/orders/{e.OrderId}\") { Content = new StringContent(e.OrderId) }; request2.Headers.Add(\"Idempotency-Key\", e.EventId); "
            + "var answer = await http.SendAsync(request2); Console.WriteLine(answer.StatusCode + request);"],
        [new IdempotencyKeyFix(), "EVC2009", "var request = new HttpRequestMessage(HttpMethod.Post, \"/charges\");\nawait http.SendAsync(request, ct);",
            "var request = new HttpRequestMessage(HttpMethod.Post, \"/charges\"); request.Headers.Add(\"Idempotency-Key\", e.EventId); await http.SendAsync(request, ct);"],
        [new RethrowFix(), "EVC2010", "try { await db.SaveChangesAsync(ct); } catch (Exception x) { Console.WriteLine(x); }", "try { await db.SaveChangesAsync(ct); } catch (Exception x) { Console.WriteLine(x); throw; }"],
        [new RethrowFix(), "EVC2010", "try { await db.SaveChangesAsync(ct); } catch (Exception) { return; }", "try { await db.SaveChangesAsync(ct); } catch (Exception) { throw; }"],
        [new DuplicateKeyFilterFix(), "EVC2011", "try { await db.SaveChangesAsync(ct); } catch (Npgsql.PostgresException) { }", "try { await db.SaveChangesAsync(ct); } catch (Npgsql.PostgresException error) when (error.SqlState == \"23505\") { }"],
        [new DuplicateKeyFilterFix(), "EVC2011", "try { await db.SaveChangesAsync(ct); } catch (DbUpdateException) { }",
            "try { await db.SaveChangesAsync(ct); } catch (DbUpdateException error) when (error.InnerException is Npgsql.PostgresException { SqlState: \"23505\" }) { }"],
        [new DuplicateKeyFilterFix(), "EVC2011", "try { await connection.ExecuteAsync(\"INSERT INTO t VALUES (@Id)\", new { Id = e.OrderId }); } catch (DbException x) { log.LogError(x, \"again\"); }",
            "try { await connection.ExecuteAsync(\"INSERT INTO t VALUES (@Id)\", new { Id = e.OrderId }); } catch (DbException x) when (x is Npgsql.PostgresException { SqlState: \"23505\" }) { log.LogError(x, \"again\"); }"],
        [new DuplicateKeyFilterFix(), "EVC2011", "try { await db.SaveChangesAsync(ct); } catch (DbUpdateException x) when (x.Message.Contains(\"duplicate\")) { }",
            "try { await db.SaveChangesAsync(ct); } catch (DbUpdateException x) when (x.InnerException is Npgsql.PostgresException { SqlState: \"23505\" }) { }"],
        [new AwaitWorkFix(), "EVC2016", "db.SaveChangesAsync(ct);", "await db.SaveChangesAsync(ct);"],
        [new AwaitWorkFix(), "EVC2016", "_ = db.SaveChangesAsync(ct);", "await db.SaveChangesAsync(ct);"],
    ];

    public static IEnumerable<object[]> NotOffered =>
    [
        ["a return would leave the event begun", new InsertGuardFix(), "EVC2001", "if (e.IsLarge) return; await ledger.AddAsync(1);"],
        ["in a lambda", new InsertGuardFix(), "EVC2001", "Func<Task> f = async () => await ledger.AddAsync(1); await f();"],
        ["the guard needs what comes between", new MoveGuardFix(), "EVC2002", "await ledger.AddAsync(1); string id = e.EventId; if (!await inbox.TryBeginAsync(\"a\", id, ct)) return;"],
        ["a return after the effect would leave it unmarked", new MoveMarkFix(), "EVC2003", $"if (!{Begin}) return; {Complete} await ledger.AddAsync(1); if (e.IsLarge) return;"],
        ["two values to choose from", new GuardKeyFix(), "EVC2005", "if (!await inbox.TryBeginAsync(Guid.NewGuid().ToString(), Guid.NewGuid().ToString(), ct)) return;"],
        ["the event has no such time", new DerivedValueFix(), "EVC2007", "await publisher.PublishAsync(new InvoiceSent { EventId = e.EventId, OccurredAt = DateTime.UtcNow }, ct);"],
        ["the commit is elsewhere", new MoveAfterCommitFix(), "EVC2008", "await using var tx = await connection.BeginTransactionAsync(ct); if (e.IsLarge) { await publisher.PublishAsync(new InvoiceSent { EventId = e.EventId }, ct); } await tx.CommitAsync(ct);"],
        ["the request is made elsewhere", new IdempotencyKeyFix(), "EVC2009", "Task Charge() => http.PostAsync(\"/charges\", null, ct); await Charge();"],
        ["the inbox has a transaction of its own", new OneTransactionFix(), "EVC2003", $"{Complete} await connection.ExecuteAsync(\"insert into a values (1)\");"],
        ["it is given to others as well", new UseOutboxFix(), "EVC2008", "IEventPublisher both = publisher; await using var tx = await connection.BeginTransactionAsync(ct); await ((IEventPublisher)both).PublishAsync(new InvoiceSent { EventId = e.EventId }, ct); await tx.CommitAsync(ct);"],
        ["the dialect is not known", new OnConflictFix(), "EVC2012", "await connection.ExecuteAsync(\"insert into a values (@Total)\", e);"],
    ];

    [Theory]
    [MemberData(nameof(Applied))]
    public async Task RepairTheHandler(CodeFixProvider fix, string id, string body, string expected) => Assert.Equal(expected, await HandlerFixRun.BodyAsync(fix, id, body));

    [Theory]
    [MemberData(nameof(NotOffered))]
    public async Task AreNotOfferedWhereTheyWouldBeWrong(string why, CodeFixProvider fix, string id, string body)
    {
        Assert.NotEmpty(why);
        Assert.False(await HandlerFixRun.IsOfferedAsync(fix, id, body));
    }

    [Theory]
    [InlineData("[Idempotent] private Task Do() => ledger.AddAsync(1);")]
    [InlineData("[Idempotent, Obsolete] private Task Do() => ledger.AddAsync(1);")]
    public async Task RemoveAnAttributeThatIsContradicted(string member) => Assert.Equal("", await HandlerFixRun.BodyAsync(new RemoveIdempotentFix(), "EVC2017", "", member));

    [Fact]
    public async Task RemoveAnAttributeAndKeepWhatIsSaidOfTheMethod()
    {
        string changed = await HandlerFixRun.ApplyAsync(new RemoveIdempotentFix(), "EVC2017", HandlerSource.Of("", "    // Twice is fine.\n    [Idempotent] // or is it\n    private Task Do() => ledger.AddAsync(1);\n"), new HandlerRun());

        Assert.Equal("    // Twice is fine.\n    // or is it\n    private Task Do() => ledger.AddAsync(1);", changed[changed.IndexOf("    // Twice", StringComparison.Ordinal)..].TrimEnd('}', '\n'));
    }

    /// <summary>The table needs a key, which only its owner knows; what the database understands is seen from its package.</summary>
    [Theory]
    [InlineData("Npgsql")]
    [InlineData("Microsoft.Data.Sqlite")]
    public async Task InsertNothingWhereTheRowIsThere(string package)
    {
        var run = new HandlerRun { References = [CSharpCompilation.Create(package).ToMetadataReference()] };

        Assert.Equal("await connection.ExecuteAsync(\"insert into a values (@Total) ON CONFLICT DO NOTHING\", e);",
            await HandlerFixRun.BodyAsync(new OnConflictFix(), "EVC2012", "await connection.ExecuteAsync(\"insert into a values (@Total)\", e);", run: run));
    }

    [Theory]
    [InlineData(false, "await connection.ExecuteAsync(\"insert into a values (@Total)\", e); Acme.Seen.Done(e.EventId);")]
    [InlineData(true, "using var transaction = new System.Transactions.TransactionScope(System.Transactions.TransactionScopeAsyncFlowOption.Enabled); Acme.Seen.Done(e.EventId); await connection.ExecuteAsync(\"insert into a values (@Total)\", e); transaction.Complete();")]
    public async Task KnowTheMarksOfAnEffectsFile(bool isInTransaction, string expected)
    {
        var run = new HandlerRun { Files = [("/acme.effects.txt", "mark M:Acme.Seen.Done")], References = [Seen] };
        CodeFixProvider fix = isInTransaction ? new OneTransactionFix() : new MoveMarkFix();

        Assert.Equal(expected, await HandlerFixRun.BodyAsync(fix, "EVC2003", "Acme.Seen.Done(e.EventId);\nawait connection.ExecuteAsync(\"insert into a values (@Total)\", e);", run: run));
    }

    [Fact]
    public async Task TakeAnOutboxInsteadOfAPublisherThatIsThereForThisAlone()
    {
        string source = HandlerSource.Usings + """
            sealed class Handler(ShopContext db, IEventPublisher events) : IEventHandler<OrderPlaced>
            {
                public async ValueTask HandleAsync(OrderPlaced e, EventContext context, CancellationToken ct)
                {
                    await using var transaction = await db.Database.BeginTransactionAsync(ct);
                    await events.PublishAsync(new InvoiceSent { EventId = e.EventId }, ct);
                    await transaction.CommitAsync(ct);
                }
            }
            """;

        Assert.Equal(source.Replace("IEventPublisher events", "IEventOutbox events"), await HandlerFixRun.ApplyAsync(new UseOutboxFix(), "EVC2008", source, new HandlerRun()));
    }

    [Fact]
    public async Task NameTheIdInFullWhereLoggingHasOneToo()
    {
        string source = HandlerSource.Of("await publisher.PublishAsync(new InvoiceSent { EventId = Guid.NewGuid().ToString() }, ct);", types: "namespace Microsoft.Extensions.Logging { public readonly struct EventId { } }");

        Assert.Contains("EventId = EventContracts.EventId.Derive(e.EventId, \"InvoiceSent\")", await HandlerFixRun.ApplyAsync(new DerivedValueFix(), "EVC2007", source, new HandlerRun()));
    }

    [Theory]
    [InlineData("error", "Npgsql.PostgresException", "Microsoft.Data.Sqlite.SqliteException")]
    public async Task DoNotGuessBetweenDatabases(string name, params string[] databases)
    {
        string types = string.Join("\n", databases.Skip(1).Select(one => $"namespace {one[..one.LastIndexOf('.')]} {{ public class {one[(one.LastIndexOf('.') + 1)..]} : DbException {{ }} }}"));
        string source = HandlerSource.Of($"try {{ await db.SaveChangesAsync(ct); }} catch (DbUpdateException {name}) {{ log.LogError({name}, \"again\"); }}", types: types);

        await Assert.ThrowsAsync<Xunit.Sdk.SingleException>(() => HandlerFixRun.ApplyAsync(new DuplicateKeyFilterFix(), "EVC2011", source, new HandlerRun()));
    }

    [Fact]
    public async Task AwaitAllOfIt() => Assert.Equal("await db.SaveChangesAsync(ct); await store.UnknownAsync(e); await ledger.AddAsync(1);",
        await HandlerFixRun.BodyOfAllAsync(new AwaitWorkFix(), "EVC2016", "db.SaveChangesAsync(ct);\nstore.UnknownAsync(e);\n_ = ledger.AddAsync(1);"));

    [Fact]
    public async Task RemoveAllAttributesThatAreContradicted()
    {
        string source = HandlerSource.Of("", "    [Idempotent]\n    private Task A() => ledger.AddAsync(1);\n\n    [Idempotent]\n    private Task B() => ledger.AddAsync(2);\n");

        Assert.Equal(source.Replace("    [Idempotent]\n", ""), await HandlerFixRun.ApplyToAllAsync(new RemoveIdempotentFix(), "EVC2017", source));
    }

    [Fact]
    public async Task ThrowAllFailuresOn() => Assert.Equal("try { await db.SaveChangesAsync(ct); } catch (Exception x) { Console.WriteLine(x); throw; } try { await db.SaveChangesAsync(ct); } catch { throw; }",
        await HandlerFixRun.BodyOfAllAsync(new RethrowFix(), "EVC2010", "try { await db.SaveChangesAsync(ct); } catch (Exception x) { Console.WriteLine(x); }\ntry { await db.SaveChangesAsync(ct); } catch { return; }"));

    private static MetadataReference Seen => CSharpCompilation.Create("Acme", [CSharpSyntaxTree.ParseText("namespace Acme { public static class Seen { public static void Done(string id) { } } }")],
        Basic.Reference.Assemblies.Net100.References.All, new(OutputKind.DynamicallyLinkedLibrary)).ToMetadataReference();
}
