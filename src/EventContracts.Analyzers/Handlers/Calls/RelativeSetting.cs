using System.Linq;
using EventContracts.Analyzers.Handlers.Flow;
using EventContracts.Analyzers.Handlers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EventContracts.Analyzers.Handlers.Calls;

/// <summary>Finds setters that are given what their object has now: <c>product.SetStock(product.Stock - n)</c>.</summary>
internal static class RelativeSetting
{
    /// <summary>The member that is set, or null.</summary>
    public static ISymbol? Find(CallSite call)
    {
        if (call.Summary is not { Setters.Count: > 0 } summary || call.Invocation is not { Instance: { } owner } invocation)
            return null;
        return summary.Setters.FirstOrDefault(setter => invocation.ArgumentFor(setter.Parameter) is { } value
            && MutationFinder.IsBuiltUpon(Resolved(value, call.Body), setter.Member, reference => IsSame(reference.Instance, owner))).Member;
    }

    /// <summary>What a method does to members of its object outright with a parameter.</summary>
    public static (int Parameter, ISymbol Member)? Setter(IOperation operation, FlowFacts facts)
    {
        if (operation is not ISimpleAssignmentOperation { Target: IMemberReferenceOperation { Instance: IInstanceReferenceOperation } target } assignment)
            return null;
        if (assignment.Value.Unwrapped() is not IParameterReferenceOperation { Parameter: var parameter })
            return null;
        bool isOwn = SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, facts.Scope.Method);
        return isOwn ? (parameter.Ordinal, target.Member.OriginalDefinition) : null;
    }

    private static IOperation Resolved(IOperation value, FlowBody body) => body.Definitions.Of(value.Unwrapped()) is [{ } only] ? only : value;

    private static bool IsSame(IOperation? one, IOperation other) => (one?.Unwrapped(), other.Unwrapped()) switch
    {
        (ILocalReferenceOperation left, ILocalReferenceOperation right) => SymbolEqualityComparer.Default.Equals(left.Local, right.Local),
        (IParameterReferenceOperation left, IParameterReferenceOperation right) => SymbolEqualityComparer.Default.Equals(left.Parameter, right.Parameter),
        (IFlowCaptureReferenceOperation left, IFlowCaptureReferenceOperation right) => left.Id.Equals(right.Id),
        (IInstanceReferenceOperation, IInstanceReferenceOperation) => true,
        (IMemberReferenceOperation left, IMemberReferenceOperation right) =>
            SymbolEqualityComparer.Default.Equals(left.Member, right.Member)
            && left.Instance is not null && right.Instance is not null && IsSame(left.Instance, right.Instance),
        _ => false,
    };
}
