using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using EventContracts.Analyzers.Diagnostics;
using EventContracts.Analyzers.Handlers.Calls;
using EventContracts.Analyzers.Handlers.Knowledge;
using Microsoft.CodeAnalysis;

namespace EventContracts.Analyzers.Handlers.Rules;

/// <summary>EVC2004: the guard is asked, and nobody listens.</summary>
internal sealed class IgnoredGuardRule() : HandlerRule(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Diagnostics.Rule.Handlers(DiagnosticIds.IgnoredGuard, "Answer of the duplicate guard is ignored",
        "'{0}' says whether the event is new, and nothing is done with the answer; return when it is a duplicate", DiagnosticSeverity.Warning);

    private static readonly ImmutableDictionary<string, string?> ForDuplicate = ImmutableDictionary<string, string?>.Empty.Add("TrueWhenDuplicate", "true");

    public override IEnumerable<Diagnostic> Check(HandlerFlow flow) => flow.IgnoredGuards.Select(guard =>
        Diagnostic.Create(Descriptor, guard.Operation.Syntax.GetLocation(), IsTrueForDuplicate(guard) ? ForDuplicate : null, guard.Name));

    /// <summary>The fix must know what the answer means.</summary>
    private static bool IsTrueForDuplicate(CallSite guard) => guard.Role == CallRole.GuardOfDuplicates || guard.Summary?.Guard == GuardAnswer.TrueWhenDuplicate;
}
