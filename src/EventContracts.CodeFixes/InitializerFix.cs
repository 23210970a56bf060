using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EventContracts.CodeFixes;

/// <summary>A fix that sets a property where an object is made.</summary>
public abstract class InitializerFix : CodeFix
{
    private protected InitializerFix(params string[] ids)
        : base(ids)
    {
    }

    /// <summary>In place of the value that is set; else as the first or last of what is set, as that stands: on its line, or on one of its own.</summary>
    private protected static BaseObjectCreationExpressionSyntax With(BaseObjectCreationExpressionSyntax creation, string name, ExpressionSyntax value, bool isFirst = false)
    {
        AssignmentExpressionSyntax? existing = creation.Initializer?.Expressions.OfType<AssignmentExpressionSyntax>().FirstOrDefault(one => one.Left is IdentifierNameSyntax left && left.Identifier.ValueText == name);
        if (existing is not null)
            return creation.ReplaceNode(existing.Right, value.WithTriviaFrom(existing.Right));
        ExpressionSyntax set = SyntaxFactory.AssignmentExpression(SyntaxKind.SimpleAssignmentExpression, SyntaxFactory.IdentifierName(name).WithTrailingTrivia(SyntaxFactory.Space),
            SyntaxFactory.Token(SyntaxKind.EqualsToken).WithTrailingTrivia(SyntaxFactory.Space), value);
        if (creation.Initializer is not { Expressions.Count: > 0 } initializer)
            return Alone(creation, set);
        SyntaxNodeOrTokenList members = initializer.Expressions.GetWithSeparators();
        return creation.WithInitializer(initializer.WithExpressions(SyntaxFactory.SeparatedList<ExpressionSyntax>(isFirst ? Before(members, set) : After(members, set))));
    }

    private static IEnumerable<SyntaxNodeOrToken> Before(SyntaxNodeOrTokenList members, ExpressionSyntax set)
    {
        SyntaxNode first = members[0].AsNode()!;
        SyntaxTrivia end = first.IsOnItsOwnLine() ? SyntaxFactory.ElasticCarriageReturnLineFeed : SyntaxFactory.Space;
        return [set.WithLeadingTrivia(first.Indentation()), SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(end), .. members];
    }

    private static IEnumerable<SyntaxNodeOrToken> After(SyntaxNodeOrTokenList members, ExpressionSyntax set)
    {
        SyntaxNodeOrToken last = members[members.Count - 1];
        if (last.IsToken)
            return [.. members, set.WithLeadingTrivia(members[members.Count - 2].AsNode()!.Indentation()).WithTrailingTrivia(last.GetTrailingTrivia().WithoutComments())];
        SyntaxTriviaList end = last.GetTrailingTrivia();
        return [.. members.Take(members.Count - 1), last.AsNode()!.WithoutTrailingTrivia(), SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(end.Any() ? end : new(SyntaxFactory.Space)),
            set.WithLeadingTrivia(last.AsNode()!.Indentation()).WithTrailingTrivia(end.WithoutComments())];
    }

    private static BaseObjectCreationExpressionSyntax Alone(BaseObjectCreationExpressionSyntax creation, ExpressionSyntax set)
    {
        InitializerExpressionSyntax made = SyntaxFactory.InitializerExpression(SyntaxKind.ObjectInitializerExpression, SyntaxFactory.Token(SyntaxKind.OpenBraceToken).WithTrailingTrivia(SyntaxFactory.Space),
            SyntaxFactory.SingletonSeparatedList(set.WithTrailingTrivia(SyntaxFactory.Space)), SyntaxFactory.Token(SyntaxKind.CloseBraceToken));
        SyntaxToken before = creation.Initializer?.OpenBraceToken.GetPreviousToken() ?? creation.GetLastToken();
        return creation.WithInitializer(null).ReplaceToken(creation.WithInitializer(null).GetLastToken(), before.WithTrailingTrivia(SyntaxFactory.Space)).WithInitializer(made);
    }
}
