using System.Linq;
using EventContracts.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EventContracts.CodeFixes.Handlers;

/// <summary>EVC2017: takes away the attribute that the body contradicts.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveIdempotentFix))]
public sealed class RemoveIdempotentFix() : HandlerFix("Remove [Idempotent]", DiagnosticIds.IdempotentContradicted)
{
    private protected override bool IsMechanical => true;

    private protected override SyntaxNode? Change(FixSite site)
    {
        if (site.At.FirstAncestorOrSelf<AttributeSyntax>() is not { Parent: AttributeListSyntax { Parent: MemberDeclarationSyntax member } list } attribute)
            return null;
        return list.Attributes.Count > 1
            ? site.Root.RemoveNode(attribute, SyntaxRemoveOptions.KeepNoTrivia)
            : site.Root.ReplaceNode(member, Without(list, member));
    }

    /// <summary>What is said above the list and behind it stays, and what comes after moves up.</summary>
    private static MemberDeclarationSyntax Without(AttributeListSyntax list, MemberDeclarationSyntax member)
    {
        SyntaxToken next = list.GetLastToken().GetNextToken();
        SyntaxTriviaList before = list.GetLeadingTrivia(), behind = list.GetTrailingTrivia();
        if (behind.Any(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia)))
            before = before.AddRange(behind.SkipWhile(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)));
        else if (behind.Any(SyntaxKind.EndOfLineTrivia) && before.Any() && before.Last().IsKind(SyntaxKind.WhitespaceTrivia))
            before = before.RemoveAt(before.Count - 1);
        // The list comes before the token, so that it is still where it was.
        MemberDeclarationSyntax moved = member.ReplaceToken(next, next.WithLeadingTrivia(before.AddRange(next.LeadingTrivia)));
        return moved.RemoveNode(moved.AttributeLists[member.AttributeLists.IndexOf(list)], SyntaxRemoveOptions.KeepNoTrivia)!;
    }
}
