using System.Collections.Generic;
using System.Linq;
using EventContracts.Analyzers.Diagnostics;
using EventContracts.Analyzers.Handlers.Calls;
using Microsoft.CodeAnalysis;

namespace EventContracts.Analyzers.Handlers.Rules;

/// <summary>EVC2002: the guard is there, but too late.</summary>
internal sealed class EffectBeforeGuardRule() : HandlerRule(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Diagnostics.Rule.Handlers(DiagnosticIds.EffectBeforeGuard, "Effect runs before the duplicate guard",
        "'{0}' runs before the duplicate guard, so a duplicate repeats it; move the guard up", DiagnosticSeverity.Warning);

    public override IEnumerable<Diagnostic> Check(HandlerFlow flow) => flow.Effects(EffectVerdict.BeforeGuard)
        .Where(effect => effect.Kind is not (EffectKind.Memory or EffectKind.Post))
        .Select(effect => At(effect));
}
