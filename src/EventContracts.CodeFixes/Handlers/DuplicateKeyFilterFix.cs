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
    /// <summary>The exceptions of the databases, and what they say of a duplicate key.</summary>
    private static readonly (string Type, string Code)[] Databases =
    [
        ("Npgsql.PostgresException", "{ SqlState: \"23505\" }"),
        ("Microsoft.Data.SqlClient.SqlException", "{ Number: 2627 or 2601 }"),
        ("MySqlConnector.MySqlException", "{ Number: 1062 }"),
        ("Microsoft.Data.Sqlite.SqliteException", "{ SqliteErrorCode: 19 }"),
    ];

    private protected override SyntaxNode? Change(FixSite site)
    {
        if (site.At.FirstAncestorOrSelf<CatchClauseSyntax>() is not { Declaration: { } declaration } clause)
            return null;
        SyntaxToken name = declaration.Identifier.IsKind(SyntaxKind.None) ? SyntaxFactory.Identifier(site.Unused("error")) : declaration.Identifier;
        if (Test(site.TypeOf(declaration.Type)?.Name, name.ValueText, site) is not { } test)
            return null;
        SyntaxNode before = clause.Filter ?? (SyntaxNode)declaration;
        CatchFilterClauseSyntax filter = SyntaxFactory.CatchFilterClause(WrittenCode.Expression(test))
            .WithLeadingTrivia(SyntaxFactory.Space)
            .WithTrailingTrivia(before.GetTrailingTrivia());
        CatchDeclarationSyntax declared = SyntaxFactory.CatchDeclaration(declaration.Type.WithTrailingTrivia(SyntaxFactory.Space), name)
            .WithLeadingTrivia(declaration.GetLeadingTrivia());
        return site.Root.ReplaceNode(clause, clause.WithDeclaration(declared).WithFilter(filter).WithAdditionalAnnotations(Formatter.Annotation));
    }

    private static string? Test(string? caught, string name, FixSite site)
    {
        string? specific = caught switch
        {
            "PostgresException" or "NpgsqlException" => $"{name}.SqlState == \"23505\"",
            "SqlException" => $"{name}.Number is 2627 or 2601",
            "MySqlException" => $"{name}.Number == 1062",
            "SqliteException" => $"{name}.SqliteErrorCode == 19",
            _ => null,
        };
        if (specific is not null)
            return specific;
        // The general ones don't say which database it is; where the project knows one only, it is that.
        return Databases.Where(one => site.Model.Compilation.GetTypeByMetadataName(one.Type) is not null).ToArray() is not [var only] ? null
            : caught == "DbUpdateException" ? $"{name}.InnerException is global::{only.Type} {only.Code}"
            : caught == "DbException" ? $"{name} is global::{only.Type} {only.Code}"
            : null;
    }
}
