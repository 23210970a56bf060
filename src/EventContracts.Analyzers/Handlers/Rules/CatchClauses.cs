using System;
using System.Collections.Generic;
using System.Linq;
using EventContracts.Analyzers.Handlers.Calls;
using EventContracts.Analyzers.Handlers.Knowledge;
using EventContracts.Analyzers.Handlers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EventContracts.Analyzers.Handlers.Rules;

/// <summary>What the rules about exceptions ask of a <c>catch</c>.</summary>
internal static class CatchClauses
{
    /// <summary>Whether the clause does nothing but log: an unknown call, or an assignment, may well record the failure.</summary>
    public static bool OnlyLogs(ICatchClauseOperation clause, FlowFacts facts) => clause.Handler.Descendants().All(operation => operation switch
    {
        IThrowOperation or IAssignmentOperation or IIncrementOrDecrementOperation or IObjectCreationOperation => false,
        IAwaitOperation awaited => awaited.Operation.Unwrapped() is IInvocationOperation call && IsNothing(call),
        IInvocationOperation call => RoleOf(call, facts) == CallRole.Log || IsText(call.TargetMethod) || IsNothing(call),
        IReturnOperation { ReturnedValue: { } value } => IsDone(value, facts),
        _ => true,
    });

    /// <summary>The calls inside a block, as the flow knows them.</summary>
    public static IEnumerable<CallSite> Calls(IBlockOperation block, FlowFacts facts) =>
        facts.Calls.Where(call => block.Syntax.Span.Contains(call.Operation.Syntax.Span));

    /// <summary>What is known of a call as it is written.</summary>
    public static CallRole RoleOf(IInvocationOperation call, FlowFacts facts) =>
        facts.Scope.State.Catalog.Of(call.TargetMethod, call.Instance?.Type).Role;

    /// <summary>The clauses of a method as it is written; its control flow tells first, for most have none.</summary>
    public static IEnumerable<(ITryOperation Try, ICatchClauseOperation Clause)> Of(IOperation root, FlowFacts facts) =>
        facts.Bodies.Any(body => MayHave(body.Graph.Source))
            ? root.DescendantsAndSelf().OfType<ITryOperation>().SelectMany(one => one.Catches.Select(clause => (one, clause)))
            : [];

    // The control flow of local functions is another.
    private static bool MayHave(ControlFlowGraph flow) => !flow.LocalFunctions.IsEmpty || HasCatch(flow.Root);

    private static bool HasCatch(ControlFlowRegion region) => region.Kind == ControlFlowRegionKind.TryAndCatch || region.NestedRegions.Any(HasCatch);

    /// <summary>What undoes the work, or passes on to the base class, whose handler of the same event knows nothing of the failure.</summary>
    private static bool IsNothing(IInvocationOperation call) =>
        call.TargetMethod.Name.StartsWith("Rollback", StringComparison.Ordinal) || call.Instance?.Syntax is BaseExpressionSyntax;

    public static bool IsText(IMethodSymbol method) =>
        method.ContainingType?.SpecialType is SpecialType.System_String or SpecialType.System_Object || method.Name == "ToString";

    /// <summary><c>return Task.CompletedTask</c>; another result may carry the failure, but that of a method which says whether an event is new.</summary>
    private static bool IsDone(IOperation value, FlowFacts facts) => value.Unwrapped() switch
    {
        IPropertyReferenceOperation { Property.Name: "CompletedTask" } or IDefaultValueOperation => true,
        IInvocationOperation call when IsNothing(call) => true,
        _ => !facts.Scope.IsRoot && value.ConstantValue is { HasValue: true, Value: bool },
    };
}
