using System.Collections.Generic;
using System.Linq;
using EventContracts.Analyzers.Diagnostics;
using EventContracts.Analyzers.Handlers.Calls;
using EventContracts.Analyzers.Handlers.Knowledge;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace EventContracts.Analyzers.Handlers.Rules;

/// <summary>EVC2010: the handler ends as if all was well, and the offset moves on.</summary>
internal sealed class SwallowedFailureRule() : HandlerRule(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Diagnostics.Rule.Handlers(
        DiagnosticIds.SwallowedFailure,
        "Failure or cancellation is swallowed",
        "The event counts as handled although its work has failed: '{0}' is caught and not thrown on; "
        + "rethrow it, so that the event is retried or dead-lettered",
        DiagnosticSeverity.Warning);

    public override IEnumerable<Diagnostic> Check(HandlerFlow flow)
    {
        foreach ((ITryOperation handling, ICatchClauseOperation clause) in flow.Catches)
        {
            if (clause.Filter is not null || !IsBroad(clause.ExceptionType) || !CatchClauses.OnlyLogs(clause, flow.Facts) || !HasWork(handling, flow))
                continue;
            SyntaxNode place = clause.Syntax is CatchClauseSyntax { Declaration: { } declaration } ? declaration : clause.Syntax;
            yield return Diagnostic.Create(Rule, place.GetLocation(), clause.ExceptionType?.Name is "Object" or null ? "Exception" : clause.ExceptionType.Name);
        }
    }

    private static bool IsBroad(ITypeSymbol? type) => type is null
        or { Name: "Exception" or "SystemException" or "Object", ContainingNamespace.Name: "System" }
        or { Name: "OperationCanceledException" or "TaskCanceledException" };

    /// <summary>What must not be lost: a known write, or the whole of the handler.</summary>
    private static bool HasWork(ITryOperation handling, HandlerFlow flow)
    {
        if (flow.Facts.Effects.Any(effect => handling.Body.Syntax.Span.Contains(effect.Operation.Syntax.Span)))
            return true;
        if (CatchClauses.Calls(handling.Body, flow.Facts).Any(IsWrite))
            return true;
        return handling.Parent == flow.Root && flow.Root is IBlockOperation all && handling.Body.Descendants().OfType<IAwaitOperation>().Any()
            && all.Operations.All(one => one == handling || one is ILocalFunctionOperation || IsNoWork(one, flow));
    }

    private static bool IsWrite(CallSite call) => call.Role is CallRole.Save or CallRole.Add or CallRole.Publish or CallRole.BusPublish or CallRole.Outbox
        or CallRole.Mark or CallRole.Effect;

    /// <summary>What stands around the work: a name for the message, a line in the log, a look whether there is one.</summary>
    private static bool IsNoWork(IOperation statement, HandlerFlow flow) => statement.DescendantsAndSelf().All(operation => operation switch
    {
        IAwaitOperation or ITryOperation or ILoopOperation => false,
        IInvocationOperation call => CatchClauses.IsText(call.TargetMethod)
            || CatchClauses.RoleOf(call, flow.Facts) is CallRole.Log or CallRole.Pure or CallRole.Clock or CallRole.Fresh,
        IAssignmentOperation or IThrowOperation => false,
        _ => true,
    });
}
