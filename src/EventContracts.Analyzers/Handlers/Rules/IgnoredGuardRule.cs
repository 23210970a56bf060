using System.Collections.Generic;
using System.Linq;
using EventContracts.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;

namespace EventContracts.Analyzers.Handlers.Rules;

/// <summary>EVC2004: the guard is asked, and nobody listens.</summary>
internal sealed class IgnoredGuardRule() : HandlerRule(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Diagnostics.Rule.Handlers(DiagnosticIds.IgnoredGuard, "Answer of the duplicate guard is ignored",
        "'{0}' says whether the event is new, and nothing is done with the answer; return when it is a duplicate", DiagnosticSeverity.Warning);

    public override IEnumerable<Diagnostic> Check(HandlerFlow flow) => flow.IgnoredGuards.Select(guard => At(guard.Operation, guard.Name));
}
