using System.Threading.Tasks;
using EventContracts.Analyzers.Tests.Handlers.Support;
using Xunit;

namespace EventContracts.Analyzers.Tests.Handlers;

/// <summary>Where guards, marks and effects lie to each other, beyond <see cref="NumberedScenarios"/>.</summary>
public sealed class Scenarios
{
    private const string Guard = "if (!await inbox.TryBeginAsync(\"shop\", e.EventId, ct)) return;";

    [Theory]
    [InlineData("== false", "if (await inbox.TryBeginAsync(\"shop\", e.EventId) == false) return; ledger.Add(1);")]
    [InlineData("is false", "if (await inbox.TryBeginAsync(\"shop\", e.EventId) is false) return; ledger.Add(1);")]
    [InlineData("is not true", "if (await inbox.TryBeginAsync(\"shop\", e.EventId) is not true) return; ledger.Add(1);")]
    [InlineData("throws by hand", "if (!await inbox.TryBeginAsync(\"shop\", e.EventId)) throw new InvalidOperationException(); ledger.Add(1);")]
    [InlineData("true for a duplicate", "if (await Guards.IsDuplicateAsync(e.EventId)) return; ledger.Add(1);")]
    [InlineData("and in a local", "bool go = e.IsLarge && await inbox.TryBeginAsync(\"shop\", e.EventId); if (go) ledger.Add(1);")]
    [InlineData("or, both out", "if (e.IsLarge || !await inbox.TryBeginAsync(\"shop\", e.EventId)) return; ledger.Add(1);")]
    [InlineData("goto loop after the guard", Guard + " again: ledger.Add(1); if (e.IsLarge) goto again;")]
    [InlineData("guard around, in the lambda of a loop", "foreach (var line in e.Lines) await db.Database.CreateExecutionStrategy().ExecuteAsync(async () => { if (await inbox.TryBeginAsync(\"shop\", line.Sku)) ledger.Add(1); });")]
    [InlineData("both branches guarded", "if (e.IsLarge) { " + Guard + " } else { " + Guard + " } ledger.Add(1);")]
    [InlineData("next of a batch", "foreach (var line in e.Lines) { if (!await inbox.TryBeginAsync(\"shop\", line.Sku)) continue; ledger.Add(1); await inbox.CompleteAsync(\"shop\", line.Sku); }")]
    [InlineData("absolute set", "var item = await db.Items.FindAsync(e.OrderId); item!.Status = \"paid\"; await db.SaveChangesAsync(ct);")]
    [InlineData("the event itself", "e.Attempts++; await store.UnknownAsync(e);")]
    [InlineData("unknown call", "await store.UnknownAsync(e);")]
    [InlineData("unreachable", "return; ledger.Add(1);")]
    public Task AGuardedOrHarmlessEffectIsFine(string scenario, string body) => Silent(scenario, body);

    [Theory]
    [InlineData("none", "{|EVC2001:ledger.Add(1)|};")]
    [InlineData("guard in a lambda, effect outside", "Func<Task> guard = async () => { " + Guard + " }; await guard(); {|EVC2001:ledger.Add(1)|};")]
    [InlineData("goto back before the guard", "again: {|EVC2002:ledger.Add(1)|}; " + Guard + " if (e.IsLarge) goto again;")]
    [InlineData("guard in a lambda of its own", "await db.Database.CreateExecutionStrategy().ExecuteAsync(async () => { " + Guard + " }); e.Lines.ForEach(line => {|EVC2001:ledger.Add(1)|});")]
    [InlineData("effect in a catch of the guard's", "try { " + Guard + " ledger.Add(2); } catch (TimeoutException) { {|EVC2001:ledger.Add(1)|}; }")]
    [InlineData("before", "{|EVC2002:ledger.Add(1)|}; " + Guard)]
    [InlineData("before, in a branch", "if (e.IsLarge) {|EVC2002:ledger.Add(1)|}; " + Guard)]
    [InlineData("on a path without guard", "if (e.IsLarge) { {|EVC2001:ledger.Add(1)|}; return; } " + Guard + " ledger.Add(2);")]
    [InlineData("mark first", "await inbox.CompleteAsync(\"shop\", e.EventId); {|EVC2003:ledger.Add(1)|};")]
    [InlineData("mark in a loop", Guard + " foreach (var line in e.Lines) { {|EVC2003:ledger.Add(1)|}; await inbox.CompleteAsync(\"shop\", e.EventId); }")]
    [InlineData("mark committed before", Guard + " await using var transaction = await db.Database.BeginTransactionAsync(ct); await inbox.CompleteAsync(\"shop\", e.EventId); await transaction.CommitAsync(ct); {|EVC2003:ledger.Add(1)|};")]
    [InlineData("stored object", "var item = await db.Items.FindAsync(e.OrderId); {|EVC2001:item!.Stock -= 1|}; await db.SaveChangesAsync(ct);")]
    [InlineData("stored object by method", "var item = await db.Items.FindAsync(e.OrderId); {|EVC2001:item!.Remove(1)|}; await db.SaveChangesAsync(ct);")]
    [InlineData("fetched and saved", "var item = await store.GetItemAsync(e.OrderId); {|EVC2001:item.Stock++|}; await store.SaveItemAsync(item);")]
    public Task AnEffectThatIsRepeatedOrLostIsTold(string scenario, string body) => Silent(scenario, body);

    [Theory]
    [InlineData("helper with its own guard", "await Charge(e);", "private async Task Charge(OrderPlaced order) { if (!await inbox.TryBeginAsync(\"shop\", order.EventId)) return; ledger.Add(1); }")]
    [InlineData("guard in a helper", "if (!await IsNew(e)) return; ledger.Add(1);", "private async Task<bool> IsNew(OrderPlaced o) => await inbox.TryBeginAsync(\"shop\", o.EventId);")]
    [InlineData("guard in a helper with statements", "if (!await IsNew(e)) return; ledger.Add(1);",
        "private async Task<bool> IsNew(OrderPlaced o) { if (!await inbox.TryBeginAsync(\"shop\", o.EventId)) { log.LogInformation(\"again\"); return false; } return true; }")]
    [InlineData("guard in a helper, turned round", "if (await IsOld(e)) return; ledger.Add(1);", "private async Task<bool> IsOld(OrderPlaced o) => !await inbox.TryBeginAsync(\"shop\", o.EventId);")]
    [InlineData("recursion", Guard + " await A(3);", "private async Task A(int n) { if (n > 0) await A(n - 1); ledger.Add(1); }")]
    [InlineData("a helper that makes it", "var item = Make(); item.Stock--; await store.SaveItemAsync(item);", "private static Item Make() => new Item { Stock = 3 };")]
    public Task HelpersAreLookedInto(string scenario, string body, string members) => Silent(scenario, body, members);

    [Theory]
    [InlineData("one level", "await {|EVC2001:Charge(e)|};", "private async Task Charge(OrderPlaced order) => await ledger.AddAsync(order.Total);")]
    [InlineData("mutual recursion", "await {|EVC2001:A(3)|}; await {|EVC2001:B(3)|};", "private async Task A(int n) { if (n > 0) await B(n - 1); } private async Task B(int n) { if (n > 0) await A(n - 1); ledger.Add(1); }")]
    [InlineData("mark in a helper", "await Done(e); {|EVC2003:ledger.Add(1)|};", "private async Task Done(OrderPlaced o) => await inbox.CompleteAsync(\"shop\", o.EventId);")]
    [InlineData("a helper that loads", "var item = await Load(e); {|EVC2001:item.Stock--|}; await db.SaveChangesAsync(ct);", "private async Task<Item> Load(OrderPlaced o) => (await db.Items.FindAsync(o.OrderId))!;")]
    [InlineData("local function", "async Task Charge() { await ledger.AddAsync(1); } await {|EVC2002:Charge()|}; " + Guard + " await Charge();", "")]
    public Task EffectsOfHelpersAreToldAtTheCall(string scenario, string body, string members) => Silent(scenario, body, members);

    // The name says that the marks in the source are all there is.
    private static Task Silent(string scenario, string body, string members = "")
    {
        Assert.NotEmpty(scenario);
        return HandlerRun.Body(body, members);
    }
}
