using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EventContracts.CodeFixes;

/// <summary>What new code takes over from the code beside it: its place in the line, and never its comments, which stay where they are.</summary>
internal static class Layout
{
    public static SyntaxTriviaList Indentation(this SyntaxNode beside) =>
        new(beside.GetLeadingTrivia().Where(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).Skip(Lines(beside)));

    /// <summary>Whether it begins a line.</summary>
    public static bool IsOnItsOwnLine(this SyntaxNode node) =>
        node.GetFirstToken().GetPreviousToken().TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia) || node.GetLeadingTrivia().Any(SyntaxKind.EndOfLineTrivia);

    /// <summary>The end of the line, or a space before what follows.</summary>
    public static SyntaxTriviaList WithoutComments(this SyntaxTriviaList trailing) => trailing.Any(SyntaxKind.EndOfLineTrivia)
        ? new(trailing.First(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)))
        : new(trailing.Where(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).Take(1));

    // The white space of the last line alone.
    private static int Lines(SyntaxNode beside)
    {
        int all = beside.GetLeadingTrivia().Count(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia));
        return all > 0 ? all - 1 : 0;
    }
}
