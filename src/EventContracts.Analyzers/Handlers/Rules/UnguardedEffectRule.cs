using System.Collections.Generic;
using System.Linq;
using EventContracts.Analyzers.Diagnostics;
using EventContracts.Analyzers.Handlers.Calls;
using Microsoft.CodeAnalysis;

namespace EventContracts.Analyzers.Handlers.Rules;

/// <summary>EVC2001: an effect that a second delivery repeats.</summary>
internal sealed class UnguardedEffectRule() : HandlerRule(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Diagnostics.Rule.Handlers(DiagnosticIds.UnguardedEffect, "Non-idempotent effect without a duplicate guard",
        "'{0}' happens again when the event is delivered again; return first when the inbox has seen the event (TryBeginAsync), or make the effect idempotent", DiagnosticSeverity.Warning);

    public override IEnumerable<Diagnostic> Check(HandlerFlow flow) => flow.Effects(EffectVerdict.Unguarded)
        .Where(effect => effect.Kind is EffectKind.Update or EffectKind.Insert or EffectKind.Store or EffectKind.Irrevocable)
        .Select(effect => At(effect));
}
