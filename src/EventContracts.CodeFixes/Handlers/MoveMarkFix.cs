using System.Linq;
using EventContracts.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EventContracts.CodeFixes.Handlers;

/// <summary>EVC2003: marks the event when all is done.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MoveMarkFix))]
public sealed class MoveMarkFix() : HandlerFix("Mark it at the end", DiagnosticIds.MarkBeforeEffect)
{
    private protected override SyntaxNode? Change(FixSite site)
    {
        if (!site.IsInMethod || site.Method?.Body is not { } block || site.In(block) is not { } effect)
            return null;
        int at = block.Statements.IndexOf(effect);
        ExpressionStatementSyntax[] marks = [.. block.Statements.Take(at).OfType<ExpressionStatementSyntax>().Where(IsMark)];
        // A return after it would leave the event unmarked.
        bool mayReturn = block.Statements.Skip(at).Any(one => one.DescendantNodesAndSelf().Any(node => node is ReturnStatementSyntax));
        if (marks is not [var mark] || mayReturn)
            return null;
        return site.Root.ReplaceNode(block, block.WithStatements(block.Statements.Remove(mark).Add(mark)));
    }

    private static bool IsMark(ExpressionStatementSyntax statement) => statement.DescendantNodes().OfType<MemberAccessExpressionSyntax>().Any(one => one.Name.Identifier.ValueText == "CompleteAsync");
}
