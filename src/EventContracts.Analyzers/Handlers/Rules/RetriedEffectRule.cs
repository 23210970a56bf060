using System.Collections.Generic;
using System.Linq;
using EventContracts.Analyzers.Diagnostics;
using EventContracts.Analyzers.Handlers.Calls;
using EventContracts.Analyzers.Handlers.Flow;
using EventContracts.Analyzers.Handlers.Knowledge;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace EventContracts.Analyzers.Handlers.Rules;

/// <summary>EVC2015: what seems to have failed may have been done. A guard before the retry doesn't help.</summary>
internal sealed class RetriedEffectRule() : HandlerRule(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Diagnostics.Rule.Handlers(
        DiagnosticIds.RetriedEffect,
        "Retry around a non-idempotent effect",
        "'{0}' is retried, and what seems to have failed may have been done; give it a key that the other side knows, or let the event be delivered again",
        DiagnosticSeverity.Warning);

    public override IEnumerable<Diagnostic> Check(HandlerFlow flow)
    {
        CallSite[] retries = [.. flow.Facts.WithRole(CallRole.Retry)];
        foreach (Effect effect in flow.Facts.Effects)
        {
            // Without a guard the effect itself is reported; a POST is, in any case. A transaction takes back what has failed.
            bool isOther = flow.VerdictOf(effect) != EffectVerdict.Safe || effect.Kind is EffectKind.Post or EffectKind.Memory;
            if (isOther || (effect.Kind != EffectKind.Irrevocable && flow.Transactions.HasBegun(effect.Body, effect.Position)))
                continue;
            if (IsRetriedByCall(effect, retries, flow) || IsRetriedByLoop(effect))
                yield return At(effect);
        }
    }

    private static bool IsRetriedByCall(Effect effect, CallSite[] retries, HandlerFlow flow)
    {
        for (FlowBody body = effect.Body; body.Lambda is { } lambda; body = body.Parent!)
        {
            bool isGuardedInside = flow.Facts.GuardsOf(effect.Body, effect.Position).Any(guard => guard.Body == effect.Body || guard.Body == body);
            if (!isGuardedInside && retries.Any(retry => retry.Body == body.Parent && EvaluationOrder.Of(retry.Operation).Contains(lambda)))
                return true;
        }
        return false;
    }

    /// <summary>The effect comes again only by way of a <c>catch</c>: a loop that ends with success, not one over items.</summary>
    private static bool IsRetriedByLoop(Effect effect)
    {
        int node = effect.Position.Node;
        FlowGraph graph = effect.Body.Graph;
        if (!graph.Reaches(node, node))
            return false;
        for (ControlFlowRegion? region = graph.Source.Blocks[node].EnclosingRegion; region is not null; region = region.EnclosingRegion)
        {
            if (region.Kind != ControlFlowRegionKind.TryAndCatch)
                continue;
            ControlFlowRegion[] handlers = [.. region.NestedRegions.Where(IsHandler)];
            if (handlers is [var only] && !graph.Reaches(node, node, avoiding: [only.FirstBlockOrdinal]))
                return true;
        }
        return false;
    }

    private static bool IsHandler(ControlFlowRegion region) => region.Kind is ControlFlowRegionKind.Catch or ControlFlowRegionKind.FilterAndHandler;
}
