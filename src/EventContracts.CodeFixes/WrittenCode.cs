using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace EventContracts.CodeFixes;

/// <summary>Code that a fix writes with full names, which become short where their namespace is imported.</summary>
internal static class WrittenCode
{
    public static ExpressionSyntax Expression(string code) => Shortened(SyntaxFactory.ParseExpression(code));

    /// <summary>A statement on a line of its own, indented as the block is.</summary>
    public static StatementSyntax Statement(string code) =>
        Shortened(SyntaxFactory.ParseStatement(code))
            .WithTrailingTrivia(SyntaxFactory.ElasticCarriageReturnLineFeed)
            .WithAdditionalAnnotations(Formatter.Annotation);

    // The simplifier looks at what is marked, and at nothing below it.
    private static T Shortened<T>(T code)
        where T : SyntaxNode =>
        code.ReplaceNodes(
            code.DescendantNodesAndSelf().Where(node => node is MemberAccessExpressionSyntax or QualifiedNameSyntax { Parent: not QualifiedNameSyntax }),
            (_, node) => node.WithAdditionalAnnotations(Simplifier.Annotation));
}
