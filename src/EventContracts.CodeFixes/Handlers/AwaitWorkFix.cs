using System.Linq;
using EventContracts.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace EventContracts.CodeFixes.Handlers;

/// <summary>EVC2016: waits for work that is only started.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AwaitWorkFix))]
public sealed class AwaitWorkFix() : HandlerFix("Await it", DiagnosticIds.WorkNotAwaited)
{
    /// <inheritdoc/>
    private protected override bool IsMechanical => true;

    private protected override SyntaxNode? Change(FixSite site)
    {
        if (!site.IsAsync || site.At.FirstAncestorOrSelf<ExpressionStatementSyntax>() is not { } statement)
            return null;
        ExpressionSyntax work = statement.Expression is AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" } } discard ? discard.Right : statement.Expression;
        if (site.TypeOf(work)?.Name is not ("Task" or "ValueTask"))
            return null;
        ExpressionSyntax awaited = SyntaxFactory.AwaitExpression(work.WithoutLeadingTrivia());
        return site.Root.ReplaceNode(statement, statement.WithExpression(awaited.WithLeadingTrivia(statement.GetLeadingTrivia())).WithAdditionalAnnotations(Formatter.Annotation));
    }
}
