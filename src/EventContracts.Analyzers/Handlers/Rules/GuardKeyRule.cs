using System.Collections.Generic;
using System.Linq;
using EventContracts.Analyzers.Diagnostics;
using EventContracts.Analyzers.Handlers.Calls;
using EventContracts.Analyzers.Handlers.Knowledge;
using EventContracts.Analyzers.Handlers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EventContracts.Analyzers.Handlers.Rules;

/// <summary>EVC2005: a guard whose key is new with every delivery lets everything through.</summary>
internal sealed class GuardKeyRule() : HandlerRule(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Diagnostics.Rule.Handlers(
        DiagnosticIds.GuardWithoutEventKey,
        "Duplicate guard is not keyed by the event",
        "The duplicate guard '{0}' is given a value that differs with every delivery, so a duplicate looks new; give it the id of the event",
        DiagnosticSeverity.Warning);

    public override IEnumerable<Diagnostic> Check(HandlerFlow flow)
    {
        foreach (CallSite guard in flow.Facts.Calls.Where(call => call.Role is CallRole.Guard or CallRole.GuardOfDuplicates))
        {
            OriginKinds kinds = OriginKinds.None;
            foreach (IArgumentOperation argument in guard.Invocation!.Arguments)
                kinds |= flow.Facts.Values.KindsOf(argument.Value, guard.Body);
            bool isNewEachTime = (kinds & (OriginKinds.Fresh | OriginKinds.Clock | OriginKinds.Transport)) != 0;
            if (isNewEachTime && (kinds & (OriginKinds.Event | OriginKinds.Unknown)) == 0)
                yield return At(guard.Operation, guard.Name);
        }
    }
}
