using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using EventContracts.Analyzers.Tests.Handlers.Support;
using Xunit;

namespace EventContracts.Analyzers.Tests.Handlers;

/// <summary>The shapes of docs/handlers.md, each with the verdict that the table there gives it. More of them: <see cref="Scenarios"/>.</summary>
public sealed class NumberedScenarios
{
    private const string Guard = "if (!await inbox.TryBeginAsync(\"shop\", e.EventId, ct)) return; ";
    private const string Mark = "await inbox.CompleteAsync(\"shop\", e.EventId, ct); ";
    private const string Chain = "private Task A(OrderPlaced o) => B(o); private async Task B(OrderPlaced o) => await ledger.AddAsync(o.Total);";
    private const string Take = "private static void Take(Item item) => item.Stock--;";

    private static readonly (int Number, string Name, string Body, string Members)[] All =
    [
        (1, "guard returns", Guard + "ledger.Add(1);", ""),
        (2, "guard around the effect", "if (await inbox.TryBeginAsync(\"shop\", e.EventId)) { ledger.Add(1); }", ""),
        (3, "answer in a local", "bool isNew = await inbox.TryBeginAsync(\"shop\", e.EventId); if (!isNew) return; ledger.Add(1);", ""),
        (4, "ConfigureAwait", "if (!await inbox.TryBeginAsync(\"shop\", e.EventId).ConfigureAwait(false)) return; ledger.Add(1);", ""),
        (5, "conditional expression", "await (await inbox.TryBeginAsync(\"shop\", e.EventId) ? ledger.AddAsync(1) : Task.CompletedTask);", ""),
        (6, "guard that throws", "await Guards.EnsureNewAsync(e.EventId); ledger.Add(1);", ""),
        (7, "goto", "again: " + Guard + "ledger.Add(1); if (e.IsLarge) goto again;", ""),
        (8, "guard in one branch", "if (e.IsLarge) { " + Guard + "} {|EVC2001:ledger.Add(1)|};", ""),
        (9, "answer the wrong way round", "if (await inbox.TryBeginAsync(\"shop\", e.EventId)) return; {|EVC2001:ledger.Add(1)|};", ""),
        (10, "and", "if (await inbox.TryBeginAsync(\"shop\", e.EventId) && e.IsLarge) ledger.Add(1);", ""),
        (11, "or", "if (e.IsLarge || await inbox.TryBeginAsync(\"shop\", e.EventId)) {|EVC2001:ledger.Add(1)|};", ""),
        (12, "try and finally", "try { " + Guard + "ledger.Add(1); } finally { log.LogInformation(\"done\"); }", ""),
        (13, "effect in a finally", "try { " + Guard + "} finally { {|EVC2001:ledger.Add(1)|}; }", ""),
        (14, "effect in a catch", "try { " + Guard + "await store.UnknownAsync(e); } catch (InvalidOperationException) { {|EVC2001:ledger.Add(1)|}; throw; }", ""),
        (15, "lambda, guarded outside", Guard + "e.Lines.ForEach(line => ledger.Add(line.Quantity));", ""),
        (16, "lambda, guarded inside", "await db.Database.CreateExecutionStrategy().ExecuteAsync(async () => { " + Guard + "ledger.Add(1); });", ""),
        (17, "lambda, not guarded", "e.Lines.ForEach(line => {|EVC2001:ledger.Add(line.Quantity)|});", ""),
        (18, "foreach", Guard + "foreach (var line in e.Lines) await ledger.AddAsync(line.Quantity);", ""),
        (19, "using", Guard + "using (var writer = new StringWriter()) { ledger.Add(1); writer.Write(e.OrderId); }", ""),
        (20, "await using", "await using var transaction = await db.Database.BeginTransactionAsync(ct); " + Guard + "ledger.Add(1); await transaction.CommitAsync(ct);", ""),
        (21, "mark first", Guard + Mark + "{|EVC2003:ledger.Add(1)|};", ""),
        (22, "mark after", Guard + "ledger.Add(1); " + Mark, ""),
        (23, "mark in the transaction", "await using var transaction = await db.Database.BeginTransactionAsync(ct); " + Guard + Mark + "ledger.Add(1); await transaction.CommitAsync(ct);", ""),
        (24, "failure swallowed", Guard + "try { await db.SaveChangesAsync(ct); } catch {|EVC2010:(Exception x)|} { log.LogError(x, \"failed\"); }", ""),
        (25, "failure thrown on", Guard + "try { await db.SaveChangesAsync(ct); } catch (Exception x) { log.LogError(x, \"failed\"); throw; }", ""),
        (26, "one kind of failure caught", Guard + "try { await db.SaveChangesAsync(ct); } catch (TimeoutException x) { log.LogError(x, \"failed\"); }", ""),
        (27, "two calls deep, guarded", Guard + "await A(e);", Chain),
        (28, "two calls deep, not guarded", "await {|EVC2001:A(e)|};", Chain),
        (29, "recursion", "await {|EVC2001:A(3)|};", "private async Task A(int n) { if (n > 0) await A(n - 1); ledger.Add(1); }"),
        (30, "local function", "await {|EVC2001:Charge()|}; async Task Charge() => await ledger.AddAsync(1);", ""),
        (31, "switch expression", Guard + "await (e.Quantity switch { 0 => Task.CompletedTask, _ => ledger.AddAsync(1) });", ""),
        (32, "answer ignored", "await {|EVC2004:inbox.TryBeginAsync(\"shop\", e.EventId)|}; ledger.Add(1);", ""),
        (33, "answer overwritten", "bool isNew = await inbox.TryBeginAsync(\"shop\", e.EventId); isNew = true; if (isNew) {|EVC2001:ledger.Add(1)|};", ""),
        (34, "absolute value", "var item = await db.Items.FindAsync(e.OrderId); item!.Stock = e.Quantity; await db.SaveChangesAsync(ct);", ""),
        (35, "object made here", "var item = new Item(); item.Stock -= 1; item.Remove(2); await store.UnknownAsync(item);", ""),
        (36, "object made here, changed by a method", "var item = new Item(); Take(item); await store.UnknownAsync(item);", Take),
        (37, "object of a store, changed by a method", "var item = await db.Items.FindAsync(e.OrderId); {|EVC2001:Take(item!)|}; await db.SaveChangesAsync(ct);", Take),
        (38, "goto past the guard", "if (e.IsLarge) goto work; " + Guard + "work: {|EVC2001:ledger.Add(1)|};", ""),
        (39, "effect in a finally, guarded before", Guard + "try { await store.UnknownAsync(e); } finally { ledger.Add(1); }", ""),
        (40, "effect in a catch, guarded before", Guard + "try { await store.UnknownAsync(e); } catch (InvalidOperationException) { ledger.Add(1); throw; }", ""),
        (41, "recursion, guarded", Guard + "await A(3);", "private async Task A(int n) { if (n > 0) await A(n - 1); ledger.Add(1); }"),
        (42, "local function, guarded", Guard + "await Charge(); async Task Charge() => await ledger.AddAsync(1);", ""),
    ];

    public static TheoryData<int, string, string> Rows()
    {
        var rows = new TheoryData<int, string, string>();
        foreach ((int number, _, string body, string members) in All)
            rows.Add(number, body, members);
        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public Task EachGetsItsVerdict(int number, string body, string members)
    {
        Assert.InRange(number, 1, All.Length);
        return HandlerRun.Body(body, members);
    }

    [Fact]
    public void ThePageGivesTheSameVerdicts()
    {
        IEnumerable<string> table = File.ReadLines(Path.Combine(Repository.Root, "docs", "handlers.md")).Where(line => line.StartsWith("| ", StringComparison.Ordinal) && char.IsDigit(line[2]));

        Assert.Equal(Enumerable.Range(1, All.Length), All.Select(one => one.Number));
        Assert.Equal(All.Select(one => $"| {one.Number} | {one.Name} | {Verdict(one.Body)} |"), table);
    }

    private static string Verdict(string body) => MarkedSource.Parse(body).Expected is [var told] ? told.Id : "fine";
}
