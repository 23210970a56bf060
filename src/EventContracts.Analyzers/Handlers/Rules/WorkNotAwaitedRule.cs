using System.Collections.Generic;
using System.Linq;
using EventContracts.Analyzers.Diagnostics;
using EventContracts.Analyzers.Handlers.Calls;
using EventContracts.Analyzers.Handlers.Flow;
using EventContracts.Analyzers.Handlers.Knowledge;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EventContracts.Analyzers.Handlers.Rules;

/// <summary>EVC2016: the handler ends before its work does; a crash, or a failure, is lost.</summary>
internal sealed class WorkNotAwaitedRule() : HandlerRule(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Diagnostics.Rule.Handlers(DiagnosticIds.WorkNotAwaited, "Handler does not wait for its work",
        "Nobody waits for '{0}': the event counts as handled before the work is done, and a failure of it is lost; await it", DiagnosticSeverity.Warning);

    public override IEnumerable<Diagnostic> Check(HandlerFlow flow)
    {
        foreach (CallSite call in flow.Facts.Calls)
        {
            if (call.Role is CallRole.Background or CallRole.Log || call.Invocation is not { } invocation)
                continue;
            bool isStatement = invocation.Parent is IExpressionStatementOperation;
            bool isDiscarded = invocation.Parent is ISimpleAssignmentOperation { Target: IDiscardOperation };
            if ((isStatement && IsStarted(invocation)) || (isDiscarded && IsTask(invocation.Type) && HasWork(call, flow)))
                yield return At(invocation, call.Name);
        }
        foreach (FlowBody body in flow.Facts.Bodies)
        {
            if (body.Lambda is { Symbol: { IsAsync: true, ReturnsVoid: true } } lambda)
                yield return Diagnostic.Create(Rule, lambda.Syntax.GetLocation(), "async void");
        }
    }

    private static bool IsStarted(IInvocationOperation call) =>
        IsTask(call.Type) || call.TargetMethod is { IsAsync: true, ReturnsVoid: true } || IsLazyWork(call);

    /// <summary><c>items.Select(async …);</c> doesn't even begin.</summary>
    private static bool IsLazyWork(IInvocationOperation call) => call.TargetMethod is { Name: "Select", ContainingType.Name: "Enumerable" }
        && EvaluationOrder.Of(call).OfType<IFlowAnonymousFunctionOperation>().Any(lambda => lambda.Symbol.IsAsync);

    /// <summary>Whether what is discarded on purpose is known to matter.</summary>
    private static bool HasWork(CallSite call, HandlerFlow flow) => IsWrite(call)
        || flow.Facts.Calls.Any(inner => IsWrite(inner) && inner.Body.Lambda is { } lambda && call.Operation.Syntax.Span.Contains(lambda.Syntax.Span));

    private static bool IsWrite(CallSite call) => call.Summary is { Effects.Count: > 0 } or { Saves: true }
        || call.Role is CallRole.Effect or CallRole.Save or CallRole.Publish or CallRole.BusPublish or CallRole.Outbox or CallRole.HttpPost
            or CallRole.Sql or CallRole.Command or CallRole.Mark;

    private static bool IsTask(ITypeSymbol? type) =>
        type is { Name: "Task" or "ValueTask", ContainingNamespace: { Name: "Tasks", ContainingNamespace.Name: "Threading" } };
}
