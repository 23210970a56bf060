using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using EventContracts.Analyzers.Tests.Handlers.Support;
using EventContracts.CodeFixes.Handlers;
using Microsoft.CodeAnalysis.CodeFixes;
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
        [new IdempotencyKeyFix(), "EVC2009", "var request = new HttpRequestMessage(HttpMethod.Post, \"/charges\");\nawait http.SendAsync(request, ct);",
            "var request = new HttpRequestMessage(HttpMethod.Post, \"/charges\"); request.Headers.Add(\"Idempotency-Key\", e.EventId); await http.SendAsync(request, ct);"],
        [new RethrowFix(), "EVC2010", "try { await db.SaveChangesAsync(ct); } catch (Exception x) { Console.WriteLine(x); }", "try { await db.SaveChangesAsync(ct); } catch (Exception x) { Console.WriteLine(x); throw; }"],
        [new RethrowFix(), "EVC2010", "try { await db.SaveChangesAsync(ct); } catch (Exception) { return; }", "try { await db.SaveChangesAsync(ct); } catch (Exception) { throw; }"],
        [new DuplicateKeyFilterFix(), "EVC2011", "try { await db.SaveChangesAsync(ct); } catch (Npgsql.PostgresException) { }", "try { await db.SaveChangesAsync(ct); } catch (Npgsql.PostgresException error) when (error.SqlState == \"23505\") { }"],
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
        ["there is no request", new IdempotencyKeyFix(), "EVC2009", "await http.PostAsync(\"/charges\", null, ct);"],
        ["nobody knows the database", new DuplicateKeyFilterFix(), "EVC2011", "try { await db.SaveChangesAsync(ct); } catch (DbUpdateException) { }"],
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
    public void OnlyMechanicalOnesAreMadeEverywhereAtOnce()
    {
        CodeFixProvider[] all = [.. typeof(HandlerFix).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(HandlerFix))).Select(type => (CodeFixProvider)Activator.CreateInstance(type)!)];

        Assert.Equal(["AwaitWorkFix", "RemoveIdempotentFix", "RethrowFix"], all.Where(fix => fix.GetFixAllProvider() is not null).Select(fix => fix.GetType().Name).Order());
        Assert.Equal(13, all.Length);
    }
}
