using System.Linq;
using EventContracts.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EventContracts.CodeFixes.Handlers;

/// <summary>EVC2012: inserts nothing where the row is there; PostgreSQL and SQLite read it so.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(OnConflictFix))]
public sealed class OnConflictFix() : HandlerFix("Insert ON CONFLICT DO NOTHING", DiagnosticIds.SqlNotIdempotent)
{
    private protected override SyntaxNode? Change(FixSite site)
    {
        bool isUnderstood = site.Model.Compilation.ReferencedAssemblyNames.Any(one => one.Name is "Npgsql" or "Microsoft.Data.Sqlite");
        if (!isUnderstood || site.Call is not { } call)
            return null;
        LiteralExpressionSyntax? text = call.ArgumentList.Arguments
            .Select(one => one.Expression).OfType<LiteralExpressionSyntax>()
            .FirstOrDefault(one => one.IsKind(SyntaxKind.StringLiteralExpression));
        // A statement that ends here, in quotes of one line: what else there may be, its author knows.
        if (text is null || text.Token.Text is not ['"', not '"', .., '"'] || text.Token.ValueText.Contains(';'))
            return null;
        if (!text.Token.ValueText.TrimStart().StartsWith("insert", System.StringComparison.OrdinalIgnoreCase))
            return null;
        string longer = text.Token.Text.Substring(0, text.Token.Text.Length - 1).TrimEnd() + " ON CONFLICT DO NOTHING\"";
        return site.Root.ReplaceNode(text, SyntaxFactory.ParseExpression(longer).WithTriviaFrom(text));
    }
}
