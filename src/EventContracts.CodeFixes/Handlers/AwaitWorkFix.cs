using System.Linq;
using EventContracts.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EventContracts.CodeFixes.Handlers;

/// <summary>EVC2016: waits for work that is only started.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AwaitWorkFix))]
public sealed class AwaitWorkFix() : HandlerFix("Await it", DiagnosticIds.WorkNotAwaited)
{
    private protected override bool IsMechanical => true;

    private protected override SyntaxNode? Change(FixSite site)
    {
        if (!site.IsAsync || site.At.FirstAncestorOrSelf<ExpressionStatementSyntax>() is not { } statement)
            return null;
        ExpressionSyntax work = statement.Expression is AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" } } discard
            ? discard.Right
            : statement.Expression;
        if (site.TypeOf(work)?.Name is not ("Task" or "ValueTask"))
            return null;
        // Nothing else changes, so that statements beside one another can be changed at once.
        SyntaxToken keyword = SyntaxFactory.Token(statement.GetLeadingTrivia(), SyntaxKind.AwaitKeyword, SyntaxFactory.TriviaList(SyntaxFactory.Space));
        return site.Root.ReplaceNode(statement, statement.WithExpression(SyntaxFactory.AwaitExpression(keyword, work.WithoutLeadingTrivia())));
    }
}
