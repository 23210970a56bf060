using System.Collections.Generic;
using System.Linq;
using EventContracts.Analyzers.Handlers.Calls;
using EventContracts.Analyzers.Handlers.Knowledge;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EventContracts.Analyzers.Handlers.Rules;

/// <summary>What the rules about exceptions ask of a <c>catch</c>.</summary>
internal static class CatchClauses
{
    /// <summary>Whether the clause does nothing but log: an unknown call, or an assignment, may well record the failure.</summary>
    public static bool OnlyLogs(ICatchClauseOperation clause, HandlerFlow flow) => clause.Handler.Descendants().All(operation => operation switch
    {
        IThrowOperation or IAssignmentOperation or IIncrementOrDecrementOperation or IObjectCreationOperation or IAwaitOperation => false,
        IInvocationOperation call => flow.Facts.Scope.State.Catalog.Of(call.TargetMethod, call.Instance?.Type).Role == CallRole.Log || IsText(call.TargetMethod),
        IReturnOperation { ReturnedValue: { } value } => IsDone(value),
        _ => true,
    });

    /// <summary>The calls inside a block, as the flow knows them.</summary>
    public static IEnumerable<CallSite> Calls(IBlockOperation block, HandlerFlow flow) => flow.Facts.Calls.Where(call => block.Syntax.Span.Contains(call.Operation.Syntax.Span));

    private static bool IsText(IMethodSymbol method) => method.ContainingType?.SpecialType is SpecialType.System_String or SpecialType.System_Object || method.Name == "ToString";

    /// <summary><c>return Task.CompletedTask</c>; another result may carry the failure.</summary>
    private static bool IsDone(IOperation value) => value is IPropertyReferenceOperation { Property.Name: "CompletedTask" } or IDefaultValueOperation;
}
