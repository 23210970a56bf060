using System.Collections.Generic;
using System.Linq;
using EventContracts.Analyzers.Diagnostics;
using EventContracts.Analyzers.Handlers.Calls;
using Microsoft.CodeAnalysis;

namespace EventContracts.Analyzers.Handlers.Rules;

/// <summary>EVC2009: no guard helps when the answer is lost, only a key that the other side knows.</summary>
internal sealed class PostWithoutKeyRule() : HandlerRule(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Diagnostics.Rule.Handlers(
        DiagnosticIds.PostWithoutKey,
        "HTTP POST or PATCH without an idempotency key",
        "'{0}' is done again by the other side when the event is delivered again; send the header '{1}' with a value that is derived from the event",
        DiagnosticSeverity.Warning);

    public override IEnumerable<Diagnostic> Check(HandlerFlow flow) => flow.Facts.Effects
        .Where(effect => effect.Kind == EffectKind.Post && flow.VerdictOf(effect) != EffectVerdict.AfterMark && !MayBeGuarded(effect, flow.Facts))
        .Select(effect => At(effect, flow.Options.IdempotencyHeaders.FirstOrDefault() ?? "Idempotency-Key"));

    private static bool MayBeGuarded(Effect effect, FlowFacts facts) =>
        facts.GuardsOf(effect.Body, effect.Position).Any(guard => guard.Kind == GuardKind.Possible);
}
