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
    private protected static BaseObjectCreationExpressionSyntax With(
        BaseObjectCreationExpressionSyntax creation, string name, ExpressionSyntax value, bool isFirst = false)
    {
        AssignmentExpressionSyntax? existing = creation.Initializer?.Expressions.OfType<AssignmentExpressionSyntax>()
            .FirstOrDefault(one => one.Left is IdentifierNameSyntax left && left.Identifier.ValueText == name);
        if (existing is not null)
            return creation.ReplaceNode(existing.Right, value.WithTriviaFrom(existing.Right));
        IdentifierNameSyntax member = SyntaxFactory.IdentifierName(name).WithTrailingTrivia(SyntaxFactory.Space);
        ExpressionSyntax set = SyntaxFactory.AssignmentExpression(SyntaxKind.SimpleAssignmentExpression, member, Spaced(SyntaxKind.EqualsToken), value);
        if (creation.Initializer is not { Expressions.Count: > 0 } initializer)
            return Alone(creation, set);
        SyntaxNodeOrTokenList members = initializer.Expressions.GetWithSeparators();
        IEnumerable<SyntaxNodeOrToken> all = isFirst ? Before(members, set) : After(members, set);
        return creation.WithInitializer(initializer.WithExpressions(SyntaxFactory.SeparatedList<ExpressionSyntax>(all)));
    }

    private static SyntaxToken Spaced(SyntaxKind token) => SyntaxFactory.Token(token).WithTrailingTrivia(SyntaxFactory.Space);

    private static IEnumerable<SyntaxNodeOrToken> Before(SyntaxNodeOrTokenList members, ExpressionSyntax set)
    {
        SyntaxNode first = members[0].AsNode()!;
        SyntaxTrivia end = first.IsOnItsOwnLine() ? SyntaxFactory.ElasticCarriageReturnLineFeed : SyntaxFactory.Space;
        return [set.WithLeadingTrivia(first.Indentation()), SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(end), .. members];
    }

    private static IEnumerable<SyntaxNodeOrToken> After(SyntaxNodeOrTokenList members, ExpressionSyntax set)
    {
        SyntaxNodeOrToken last = members[members.Count - 1];
        SyntaxTriviaList end = last.GetTrailingTrivia();
        SyntaxNode beside = (last.IsToken ? members[members.Count - 2] : last).AsNode()!;
        ExpressionSyntax added = set.WithLeadingTrivia(beside.Indentation()).WithTrailingTrivia(end.WithoutComments());
        if (last.IsToken)
            return [.. members, added];
        SyntaxToken comma = SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(end.Any() ? end : new(SyntaxFactory.Space));
        return [.. members.Take(members.Count - 1), beside.WithoutTrailingTrivia(), comma, added];
    }

    private static BaseObjectCreationExpressionSyntax Alone(BaseObjectCreationExpressionSyntax creation, ExpressionSyntax set)
    {
        InitializerExpressionSyntax made = SyntaxFactory.InitializerExpression(
            SyntaxKind.ObjectInitializerExpression,
            Spaced(SyntaxKind.OpenBraceToken),
            SyntaxFactory.SingletonSeparatedList(set.WithTrailingTrivia(SyntaxFactory.Space)),
            SyntaxFactory.Token(SyntaxKind.CloseBraceToken));
        SyntaxToken before = creation.Initializer?.OpenBraceToken.GetPreviousToken() ?? creation.GetLastToken();
        BaseObjectCreationExpressionSyntax bare = creation.WithInitializer(null);
        return bare.ReplaceToken(bare.GetLastToken(), before.WithTrailingTrivia(SyntaxFactory.Space)).WithInitializer(made);
    }
}
