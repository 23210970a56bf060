using System.Collections.Generic;
using System.Linq;
using EventContracts.Analyzers.Diagnostics;
using EventContracts.Analyzers.Handlers.Knowledge;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace EventContracts.Analyzers.Handlers.Rules;

/// <summary>EVC2011: a lost connection is no duplicate.</summary>
internal sealed class AnyErrorIsDuplicateRule() : HandlerRule(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Diagnostics.Rule.Handlers(DiagnosticIds.AnyErrorIsDuplicate, "Any database error is taken for a duplicate",
        "'{0}' is caught as if it could only be a duplicate; look at the error code (PostgreSQL 23505, SQL Server 2627 and 2601, MySQL 1062, SQLite 19) in a 'when'", DiagnosticSeverity.Warning);

    private static readonly string[] General = ["DbUpdateException", "DbException", "SqlException", "PostgresException", "NpgsqlException", "SqliteException", "MySqlException"];

    public override IEnumerable<Diagnostic> Check(HandlerFlow flow)
    {
        foreach ((ITryOperation handling, ICatchClauseOperation clause) in flow.Catches)
        {
            if (!General.Contains(clause.ExceptionType?.Name) || !(clause.Filter is null || MatchesText(clause.Filter)) || !CatchClauses.OnlyLogs(clause, flow) || LooksAtCode(clause))
                continue;
            if (CatchClauses.Calls(handling.Body, flow).Any(call => call.Role is CallRole.Save or CallRole.Add or CallRole.Sql or CallRole.Command || call.Summary is { Saves: true }))
                yield return Diagnostic.Create(Rule, ((CatchClauseSyntax)clause.Syntax).Declaration!.GetLocation(), clause.ExceptionType!.Name);
        }
    }

    /// <summary>The text of an error depends on the language of the server.</summary>
    private static bool MatchesText(IOperation filter) => filter.DescendantsAndSelf().OfType<IPropertyReferenceOperation>().Any(property => property.Property.Name == "Message");

    private static bool LooksAtCode(ICatchClauseOperation clause) => clause.Handler.Descendants().OfType<IConditionalOperation>().Any() || clause.Handler.Descendants().OfType<ISwitchOperation>().Any();
}
