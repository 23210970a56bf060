using System.Collections.Generic;
using System.Linq;
using EventContracts.Analyzers.Diagnostics;
using EventContracts.Analyzers.Handlers.Calls;
using EventContracts.Analyzers.Handlers.Knowledge;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace EventContracts.Analyzers.Handlers.Rules;

/// <summary>EVC2011: a lost connection is no duplicate.</summary>
internal sealed class AnyErrorIsDuplicateRule() : HandlerRule(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Diagnostics.Rule.Handlers(
        DiagnosticIds.AnyErrorIsDuplicate,
        "Any database error is taken for a duplicate",
        "'{0}' is caught as if it could only be a duplicate; "
        + "look at the error code (PostgreSQL 23505, SQL Server 2627 and 2601, MySQL 1062, SQLite 19) in a 'when'",
        DiagnosticSeverity.Warning);

    public override IEnumerable<Diagnostic> Check(HandlerFlow flow)
    {
        foreach ((ITryOperation handling, ICatchClauseOperation clause) in flow.Catches)
        {
            if (ConflictCatch.MayBeAnyError(clause.ExceptionType?.Name) && IsTakenForDuplicate(handling, clause, flow.Facts))
                yield return Diagnostic.Create(Rule, ((CatchClauseSyntax)clause.Syntax).Declaration!.GetLocation(), clause.ExceptionType!.Name);
        }
        foreach (CallSite call in flow.Facts.Calls)
        {
            if (call.Summary?.TakenForDuplicate is { } taken)
                yield return Diagnostic.Create(Rule, call.Operation.Syntax.GetLocation(), [taken.Place], $"{taken.Exception} in {call.Name}");
        }
    }

    /// <summary>The error that a called method, or one below it, takes for a duplicate; where it answers whether the event is new, any error at all.</summary>
    public static TakenError? In(FlowFacts facts)
    {
        foreach ((ITryOperation handling, ICatchClauseOperation clause) in CatchClauses.Of(facts.Bodies[0].Graph.Source.OriginalOperation, facts))
        {
            string? name = clause.ExceptionType?.Name;
            bool isAnswer = name is null or "Object" or "Exception" && Answers(clause, facts.Scope.Method);
            if ((isAnswer || ConflictCatch.MayBeAnyError(name)) && IsTakenForDuplicate(handling, clause, facts))
                return new(isAnswer ? "Exception" : name!, clause.Syntax.GetLocation());
        }
        return facts.Calls.Select(call => call.Summary?.TakenForDuplicate).FirstOrDefault(taken => taken is not null);
    }

    /// <summary>Whether the clause returns for a method that says whether the event is new.</summary>
    private static bool Answers(ICatchClauseOperation clause, IMethodSymbol method) =>
        GuardAnswers.ReturnsBool(method) && clause.Handler.Descendants().OfType<IReturnOperation>().Any();

    private static bool IsTakenForDuplicate(ITryOperation handling, ICatchClauseOperation clause, FlowFacts facts) =>
        (clause.Filter is null || MatchesText(clause.Filter)) && CatchClauses.OnlyLogs(clause, facts) && !LooksAtCode(clause)
        && CatchClauses.Calls(handling.Body, facts).Any(MayConflict);

    private static bool MayConflict(CallSite call) =>
        call.Role is CallRole.Save or CallRole.Add or CallRole.Sql or CallRole.Command || call.Summary is { Saves: true };

    /// <summary>The text of an error depends on the language of the server.</summary>
    private static bool MatchesText(IOperation filter) =>
        filter.DescendantsAndSelf().OfType<IPropertyReferenceOperation>().Any(property => property.Property.Name == "Message");

    private static bool LooksAtCode(ICatchClauseOperation clause) =>
        clause.Handler.Descendants().Any(operation => operation is IConditionalOperation or ISwitchOperation);
}
