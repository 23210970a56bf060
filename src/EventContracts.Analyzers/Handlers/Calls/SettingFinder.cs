using System.Collections.Immutable;
using System.Linq;
using EventContracts.Analyzers.Handlers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EventContracts.Analyzers.Handlers.Calls;

/// <summary>Finds the members that a body, or what it calls, sets outright: <c>order.Status = Paid</c>. A condition on one of them may be a guard.</summary>
internal static class SettingFinder
{
    public static ImmutableHashSet<ISymbol> Find(FlowFacts facts)
    {
        ImmutableHashSet<ISymbol>.Builder found = ImmutableHashSet.CreateBuilder<ISymbol>(SymbolEqualityComparer.Default);
        foreach (ISimpleAssignmentOperation assignment in facts.Bodies.SelectMany(body => body.Operations).OfType<ISimpleAssignmentOperation>())
        {
            if (assignment.Target is IMemberReferenceOperation target && !Reads(assignment.Value, target.Member))
                found.Add(target.Member.OriginalDefinition);
        }
        foreach (CallSite call in facts.Calls)
        {
            if (call.Summary is { } summary)
                found.UnionWith(summary.Settings);
        }
        return found.ToImmutable();
    }

    public static bool Reads(IOperation value, ISymbol member) => EvaluationOrder.Of(value)
        .Any(operation => operation is IMemberReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Member, member));
}
