using System.Threading.Tasks;
using EventContracts.Analyzers.Tests.Handlers.Support;
using Xunit;

namespace EventContracts.Analyzers.Tests.Handlers;

/// <summary>What counts as a guard where nobody says so, and when an effect is before one rather than without one.</summary>
public sealed class GuardFacts
{
    private const string Repository = "interface IRepo { Task<Item?> LoadAsync(string id); Task<Item?> TryClaimAsync(string id); } ";

    /// <summary>A lookup by the event: who does something where it has found nothing may be guarded, for a second run finds what the first has made. What is found, a second run finds as well.</summary>
    [Theory]
    [InlineData("item is null")]
    [InlineData("item == null")]
    [InlineData("null == item", false)]
    [InlineData("!(item is not null)")]
    [InlineData("!(item != null)")]
    [InlineData("(item) is null")]
    [InlineData("object.ReferenceEquals(item, null)", false)]
    public async Task ALookupIsAGuardWhereNothingWasFound(string nothing, bool isUnderstood = true)
    {
        string told = isUnderstood ? "{|EVC2001:ledger.Add(1)|}" : "ledger.Add(1)";
        await Check($"var item = await repo.LoadAsync(e.EventId); if ({nothing}) return; {told};");
        await Check($"var item = await repo.LoadAsync(e.EventId); if ({nothing}) {{ ledger.Add(1); }}");
        await Check($"var item = await repo.LoadAsync(e.EventId); if (!({nothing})) return; ledger.Add(1);");
    }

    [Theory]
    [InlineData("item is not null")]
    [InlineData("item != null")]
    [InlineData("!(item is null)")]
    public async Task TheSameTheOtherWayRound(string something)
    {
        await Check($"var item = await repo.LoadAsync(e.EventId); if ({something}) {{ {{|EVC2001:ledger.Add(1)|}}; }}");
        await Check($"var item = await repo.LoadAsync(e.EventId); if ({something}) return; ledger.Add(1);");
    }

    /// <summary>The object may be the lock, or the mark: neither side is judged.</summary>
    [Theory]
    [InlineData("var item = await repo.TryClaimAsync(e.EventId); if (item is null) return; ledger.Add(1);")]
    [InlineData("var item = await repo.TryClaimAsync(e.EventId); if (item is not null) return; ledger.Add(1);")]
    public Task WhatIsNamedLikeAGuardMayAnswerWithAnObject(string body) => Check(body);

    /// <summary>Looked up by something else than the event's id, nothing is known to tell a duplicate.</summary>
    [Theory]
    [InlineData("var item = await repo.LoadAsync(\"main\"); if (item is null) return; {|EVC2001:ledger.Add(1)|};")]
    [InlineData("var item = await repo.LoadAsync(\"main\"); if (item is not null) return; {|EVC2001:ledger.Add(1)|};")]
    [InlineData("var item = await repo.LoadAsync(e.EventId); if (item is null) log.LogInformation(\"new\"); {|EVC2001:ledger.Add(1)|};")]
    public Task AnyOtherLookupIsNone(string body) => Check(body);

    [Theory]
    [InlineData("in line", "{|EVC2002:ledger.Add(1)|}; if (!await inbox.TryBeginAsync(\"a\", e.EventId)) return;")]
    [InlineData("each round of a batch", "foreach (var line in e.Lines) { {|EVC2002:ledger.Add(1)|}; if (!await inbox.TryBeginAsync(\"a\", line.Sku)) continue; await inbox.CompleteAsync(\"a\", line.Sku); }")]
    [InlineData("by way of a loop over something else", "foreach (var line in e.Lines) { {|EVC2002:ledger.Add(1)|}; } if (!await inbox.TryBeginAsync(\"a\", e.EventId)) return;")]
    public Task AnEffectThatAGuardFollowsIsBeforeIt(string why, string body) => Check(body, why);

    [Theory]
    [InlineData("a duplicate's side, before the guard of the next round", "foreach (var line in e.Lines) { if (!await inbox.TryBeginAsync(\"a\", line.Sku)) { {|EVC2001:ledger.Add(1)|}; continue; } await inbox.CompleteAsync(\"a\", line.Sku); }")]
    [InlineData("the guards are of the parts", "{|EVC2001:ledger.Add(1)|}; foreach (var line in e.Lines) { if (!await inbox.TryBeginAsync(\"a\", line.Sku)) continue; ledger.Add(2); }")]
    [InlineData("the guard is never reached", "{|EVC2001:ledger.Add(1)|}; return; if (!await inbox.TryBeginAsync(\"a\", e.EventId)) return;")]
    [InlineData("after the guard, on both sides of it", "if (!await inbox.TryBeginAsync(\"a\", e.EventId)) log.LogInformation(\"again\"); {|EVC2001:ledger.Add(1)|};")]
    [InlineData("the guard is on another path", "if (e.IsLarge) { {|EVC2001:ledger.Add(1)|}; } else { if (!await inbox.TryBeginAsync(\"a\", e.EventId)) return; ledger.Add(2); }")]
    public Task AnEffectWithoutAWayToAGuardIsWithoutOne(string why, string body) => Check(body, why);

    private static Task Check(string body, string why = "as marked")
    {
        Assert.NotEmpty(why);
        return HandlerRun.Body(body, "private readonly IRepo repo = null!;", Repository);
    }
}
