using System.Linq;
using EventContracts.Analyzers.Handlers.Calls;
using EventContracts.Analyzers.Handlers.Flow;

namespace EventContracts.Analyzers.Handlers;

/// <summary>
/// Decides about an effect by where it lies. A guard must dominate it, and nothing may mark the event before it, except in its own transaction: a crash between the
/// two would lose it.
/// </summary>
internal sealed class EffectVerdicts(HandlerFlow flow)
{
    public EffectVerdict Of(Effect effect)
    {
        FlowFacts facts = flow.Facts;
        Guard[] guards = [.. facts.GuardsOf(effect.Body, effect.Position)];
        Guard[] certain = [.. guards.Where(guard => guard.Kind != GuardKind.Possible)];
        if (certain.Length > 0 ? IsMarkedBefore(effect, certain) : facts.Guards.Count == 0 && IsMarkedBefore(effect, []))
            return EffectVerdict.AfterMark;
        if (guards.Any(guard => guard.Kind != GuardKind.Check) || IsDeduped(effect) || IsAfterIgnoredGuard(effect))
            return EffectVerdict.Safe;
        if (guards.Length > 0)
            return EffectVerdict.CheckedOnly;
        return facts.Guards.Any(guard => guard.Kind != GuardKind.Possible && IsBefore(effect, guard)) ? EffectVerdict.BeforeGuard : EffectVerdict.Unguarded;
    }

    /// <summary>Whether a mark may come before the effect without passing the guard again, as the next message of a batch would.</summary>
    private bool IsMarkedBefore(Effect effect, Guard[] guards) => flow.Facts.Marks.Any(mark =>
        FlowFacts.Reaches(mark.Body, mark.Position, effect.Body, effect.Position, guards.LastOrDefault()) && !flow.Transactions.AreOne(mark, effect));

    private static bool IsBefore(Effect effect, Guard guard) =>
        guard.Body.Graph.Dominators.IsReachable(guard.Position.Node) && FlowFacts.Reaches(effect.Body, effect.Position, guard.Body, guard.Body.PositionOf(guard.Call));

    private bool IsDeduped(Effect effect) => flow.Options.IsDeduped && effect.Kind is not (EffectKind.Irrevocable or EffectKind.Post);

    /// <summary>The ignored answer is reported; what it would have guarded has the same cause.</summary>
    private bool IsAfterIgnoredGuard(Effect effect) =>
        flow.IgnoredGuards.Any(guard => FlowFacts.Dominates(guard.Body, guard.Position, effect.Body, effect.Position));
}
