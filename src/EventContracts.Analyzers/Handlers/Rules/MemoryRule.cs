using System;
using System.Collections.Generic;
using System.Linq;
using EventContracts.Analyzers.Diagnostics;
using EventContracts.Analyzers.Handlers.Calls;
using Microsoft.CodeAnalysis;

namespace EventContracts.Analyzers.Handlers.Rules;

/// <summary>EVC2013: a counter that doubles with a redelivery and is gone after a restart.</summary>
internal sealed class MemoryRule() : HandlerRule(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Diagnostics.Rule.Handlers(DiagnosticIds.AccumulatesInMemory, "Handler accumulates in memory",
        "'{0}' counts a redelivered event twice and forgets all with a restart; keep it in a store, or count with a Meter", DiagnosticSeverity.Warning);

    private static readonly string[] TestFrameworks =
    [
        "xunit.core", "xunit.v3.core", "nunit.framework", "Microsoft.VisualStudio.TestPlatform.TestFramework", "MSTest.TestFramework", "TUnit.Core",
    ];

    public override IEnumerable<Diagnostic> Check(HandlerFlow flow)
    {
        // In a test project a handler that counts is a test double.
        if (flow.Facts.Effects.All(effect => effect.Kind != EffectKind.Memory) || IsOfTests(flow.Compilation))
            return [];
        return flow.Facts.Effects
            .Where(effect => effect.Kind == EffectKind.Memory && flow.VerdictOf(effect) is EffectVerdict.Unguarded or EffectVerdict.BeforeGuard)
            .Select(effect => At(effect));
    }

    private static bool IsOfTests(Compilation compilation) =>
        compilation.ReferencedAssemblyNames.Any(name => TestFrameworks.Contains(name.Name, StringComparer.OrdinalIgnoreCase));
}
