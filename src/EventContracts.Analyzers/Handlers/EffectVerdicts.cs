using System.Linq;
using EventContracts.Analyzers.Handlers.Calls;
using EventContracts.Analyzers.Handlers.Flow;

namespace EventContracts.Analyzers.Handlers;

/// <summary>
/// Decides about an effect by where it lies. Every path to it must pass a guard, and nothing may
/// mark the event before it, except in its own transaction: a crash between the two would lose it.
/// </summary>
internal sealed class EffectVerdicts(HandlerFlow flow)
{
    public EffectVerdict Of(Effect effect)
    {
        FlowFacts facts = flow.Facts;
        if (IsGuarded(effect, GuardKind.Atomic, GuardKind.Check) ? IsMarkedBefore(effect) : HasNoGuard && IsMarkedBefore(effect))
            return EffectVerdict.AfterMark;
        if (IsGuarded(effect, GuardKind.Atomic, GuardKind.Possible) || IsDeduped(effect) || flow.IsGuardedByBase || IsAfterIgnoredGuard(effect))
            return EffectVerdict.Safe;
        if (IsGuarded(effect, GuardKind.Atomic, GuardKind.Check))
            return EffectVerdict.CheckedOnly;
        if (facts.IsGuarded(effect.Body, effect.Position))
            return EffectVerdict.Safe;
        if (facts.Guards.Any(guard => guard.Kind != GuardKind.Possible && IsBefore(effect, guard)))
            return EffectVerdict.BeforeGuard;
        return IsToldInOverride(effect) ? EffectVerdict.Safe : EffectVerdict.Unguarded;
    }

    /// <summary>Nobody asks whether the event is marked, so it must be somebody outside.</summary>
    private bool HasNoGuard => flow.Facts.Guards.Count == 0 && !flow.Facts.Calls.Any(call => call.Summary is { HasGuard: true });

    private bool IsGuarded(Effect effect, params GuardKind[] kinds) => flow.Facts.IsGuarded(effect.Body, effect.Position, kinds);

    /// <summary>Whether a mark may come before the effect without a guard being asked again, as it is for the next message of a batch.</summary>
    private bool IsMarkedBefore(Effect effect)
    {
        Guard[] guards = [.. flow.Facts.Guards.Where(guard => guard.Kind != GuardKind.Possible)];
        return flow.Facts.Marks.Any(mark =>
            FlowFacts.Reaches(mark.Body, mark.Position, effect.Body, effect.Position, guards) && !flow.Transactions.AreOne(mark, effect, guards));
    }

    private static bool IsBefore(Effect effect, Guard guard)
    {
        FlowPosition asked = guard.Body.PositionOf(guard.Call);
        if (!guard.Body.Graph.Dominators.IsReachable(guard.Position.Node) || !FlowFacts.Reaches(effect.Body, effect.Position, guard.Body, asked))
            return false;
        // On the side of a duplicate it comes before the guard of the next round only.
        if (FlowFacts.Dominates(guard.Body, asked, effect.Body, effect.Position))
            return false;
        // A guard that is asked in a loop without the effect is asked of the parts of one event.
        return !FlowFacts.Reaches(guard.Body, asked, guard.Body, asked) || FlowFacts.Reaches(guard.Body, asked, effect.Body, effect.Position);
    }

    private bool IsDeduped(Effect effect) => flow.IsDeduped && effect.Kind is not (EffectKind.Irrevocable or EffectKind.Post);

    /// <summary>What an override does is told there, once.</summary>
    private bool IsToldInOverride(Effect effect) => effect.Path.Length > 0
        && flow.Facts.Calls.Any(call => call.Operation == effect.Operation && flow.Facts.Scope.State.Bases.IsHandler(call, flow.Facts.Scope.State));

    /// <summary>The ignored answer is reported; what it would have guarded has the same cause.</summary>
    private bool IsAfterIgnoredGuard(Effect effect) =>
        flow.IgnoredGuards.Any(guard => FlowFacts.Dominates(guard.Body, guard.Position, effect.Body, effect.Position));
}
