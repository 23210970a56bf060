using System.Collections.Generic;
using System.Linq;
using EventContracts.Analyzers.Handlers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EventContracts.Analyzers.Handlers.Calls;

/// <summary>Finds the members that a body, or what it calls, sets outright: <c>order.Status = Paid</c>. A condition on one of them may be a guard.</summary>
internal static class SettingFinder
{
    public static HashSet<ISymbol> Find(FlowFacts facts)
    {
        var found = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (FlowBody body in facts.Bodies)
        {
            foreach (IOperation operation in body.Operations)
            {
                if (operation is ISimpleAssignmentOperation { Target: IMemberReferenceOperation target } assignment && !Reads(assignment.Value, target.Member))
                    found.Add(target.Member.OriginalDefinition);
            }
        }
        foreach (CallSite call in facts.Calls)
        {
            if (call.Summary is { Settings.Count: > 0 } summary)
                found.UnionWith(summary.Settings);
        }
        return found;
    }

    public static bool Reads(IOperation value, ISymbol member) => EvaluationOrder.Of(value)
        .Any(operation => operation is IMemberReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Member, member));
}
