using System.Linq;
using EventContracts.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace EventContracts.CodeFixes.Handlers;

/// <summary>EVC2011: looks at the code that the database gives a duplicate key.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DuplicateKeyFilterFix))]
public sealed class DuplicateKeyFilterFix() : HandlerFix("Catch duplicate keys only", DiagnosticIds.AnyErrorIsDuplicate)
{
    private protected override SyntaxNode? Change(FixSite site)
    {
        if (site.At.FirstAncestorOrSelf<CatchClauseSyntax>() is not { Declaration: { } declaration, Filter: null } clause)
            return null;
        string name = declaration.Identifier.IsKind(SyntaxKind.None) ? "error" : declaration.Identifier.ValueText;
        string? test = site.TypeOf(declaration.Type)?.Name switch
        {
            "PostgresException" or "NpgsqlException" => $"{name}.SqlState == \"23505\"",
            "SqlException" => $"{name}.Number is 2627 or 2601",
            "MySqlException" => $"{name}.Number == 1062",
            "SqliteException" => $"{name}.SqliteErrorCode == 19",
            _ => null,
        };
        if (test is null)
            return null;
        CatchClauseSyntax changed = clause
            .WithDeclaration(SyntaxFactory.CatchDeclaration(declaration.Type.WithoutTrivia(), SyntaxFactory.Identifier(name)))
            .WithFilter(SyntaxFactory.CatchFilterClause(SyntaxFactory.ParseExpression(test)));
        return site.Root.ReplaceNode(clause, changed.WithAdditionalAnnotations(Formatter.Annotation));
    }
}
