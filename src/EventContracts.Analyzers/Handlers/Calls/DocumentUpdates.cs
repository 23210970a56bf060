using System.Linq;
using EventContracts.Analyzers.Handlers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EventContracts.Analyzers.Handlers.Calls;

/// <summary>
/// Knows updates of documents that find nothing the second time: their filter leaves out the documents that have seen the event, or are beyond it. Which
/// filter goes with which update is not followed; one that leaves out is rarely there for anything else.
/// </summary>
internal static class DocumentUpdates
{
    public static bool IsConditional(CallSite call, FlowFacts facts) =>
        call.Method.ContainingType is { Name: "UpdateDefinitionBuilder" or "UpdateDefinitionExtensions" }
        && facts.Bodies.Any(body => body.Operations.Any(operation => LeavesOut(operation, body)));

    private static bool LeavesOut(IOperation operation, FlowBody body) => operation switch
    {
        IInvocationOperation { TargetMethod: { ContainingType.Name: "FilterDefinitionBuilder" } method } =>
            method.Name is "Ne" or "Nin" or "AnyNe" or "AnyNin" or "Not" or "Lt" or "Lte",
        IBinaryOperation { OperatorKind: BinaryOperatorKind.NotEquals or BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual } =>
            body.Lambda is not null,
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } => body.Lambda is not null,
        _ => false,
    };
}
