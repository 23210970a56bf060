using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace EventContracts.Analyzers.Handlers.Rules;

/// <summary>All rules that look at one handler.</summary>
internal static class HandlerRules
{
    public static readonly IReadOnlyList<HandlerRule> All =
    [
        new UnguardedEffectRule(), new EffectBeforeGuardRule(), new MarkBeforeEffectRule(), new IgnoredGuardRule(), new GuardKeyRule(),
        new AtomicCheckRule(), new FreshValueRule(), new PublishInTransactionRule(), new PostWithoutKeyRule(), new SwallowedFailureRule(),
        new AnyErrorIsDuplicateRule(), new SqlRule(), new MemoryRule(), new IrrevocableInTransactionRule(), new RetriedEffectRule(), new WorkNotAwaitedRule(),
    ];

    public static void Check(HandlerFlow flow, Action<Diagnostic> report)
    {
        var seen = new HashSet<(string Id, Location Place)>();
        foreach (HandlerRule rule in All)
        {
            foreach (Diagnostic diagnostic in rule.Check(flow))
            {
                // A finally is lowered more than once, and a callee may have several effects: one report for a place.
                if (seen.Add((diagnostic.Id, diagnostic.Location)))
                    report(diagnostic);
            }
        }
    }
}
