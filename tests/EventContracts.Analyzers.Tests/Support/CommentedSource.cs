using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace EventContracts.Analyzers.Tests.Support;

/// <summary>Code with a comment before and after each of its statements. A fix may neither lose nor repeat one.</summary>
internal static class CommentedSource
{
    public static string Of(string source)
    {
        SyntaxNode root = CSharpSyntaxTree.ParseText(source).GetRoot();
        int count = 0;
        return root.ReplaceNodes(root.DescendantNodes().OfType<StatementSyntax>().Where(statement => statement.Parent is BlockSyntax), (_, statement) =>
        {
            SyntaxTrivia Comment(string word) => SyntaxFactory.Comment($"// {word} {count}.");
            count++;
            return statement.WithLeadingTrivia(SyntaxFactory.TriviaList([Comment("before"), SyntaxFactory.LineFeed, .. statement.GetLeadingTrivia()])).WithTrailingTrivia(SyntaxFactory.Space, Comment("after"), SyntaxFactory.LineFeed);
        }).ToFullString();
    }

    public static void AssertKept(string commented, string changed)
    {
        Assert.Contains("// before 1.", commented);
        Assert.Equal(Comments(commented), Comments(changed));
    }

    private static IEnumerable<string> Comments(string source) => CSharpSyntaxTree.ParseText(source).GetRoot().DescendantTrivia()
        .Where(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia)).Select(trivia => trivia.ToString()).Order(StringComparer.Ordinal);
}
