using System.Collections.Generic;
using System.Linq;
using EventContracts.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EventContracts.CodeFixes.Publishing;

/// <summary>EVC3005: names the invariant culture.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(InvariantCultureFix))]
public sealed class InvariantCultureFix() : CodeFix(DiagnosticIds.CultureKey)
{
    private const string Title = "Use the invariant culture";

    /// <summary>Each case alone and all alike.</summary>
    private protected override bool IsMechanical => true;

    private protected override IEnumerable<CodeChange> Changes(FixSite site)
    {
        SyntaxNode node = site.At;
        if (node.FirstAncestorOrSelf<InterpolationSyntax>() is { } hole && hole.Expression == node)
            return [new(Title, hole, hole.WithExpression(Text(hole.Expression, hole.FormatClause?.FormatStringToken.ValueText)).WithFormatClause(null))];
        if (node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToLower" or "ToUpper" } access } lower)
        {
            SimpleNameSyntax name = SyntaxFactory.IdentifierName(access.Name.Identifier.ValueText + "Invariant");
            return [new(Title, lower, lower.WithExpression(access.WithName(name)))];
        }
        if (node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToString" } } call)
            return [new(Title, call, call.WithArgumentList(Spaced(call.ArgumentList.AddArguments(SyntaxFactory.Argument(Invariant())))))];
        return node is ExpressionSyntax value and not InvocationExpressionSyntax ? [new(Title, value, Text(value, null).WithTriviaFrom(value))] : [];
    }

    private static ExpressionSyntax Text(ExpressionSyntax value, string? format)
    {
        ExpressionSyntax receiver = value.WithoutTrivia();
        if (!IsPrimary(receiver))
            receiver = SyntaxFactory.ParenthesizedExpression(receiver);
        IEnumerable<ArgumentSyntax> arguments = format is null
            ? []
            : [SyntaxFactory.Argument(SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(format)))];
        IdentifierNameSyntax method = SyntaxFactory.IdentifierName("ToString");
        return SyntaxFactory.InvocationExpression(
            SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, receiver, method),
            Spaced(SyntaxFactory.ArgumentList(SyntaxFactory.SeparatedList(arguments.Append(SyntaxFactory.Argument(Invariant()))))));
    }

    /// <summary>Whether a dot may follow as it stands.</summary>
    private static bool IsPrimary(ExpressionSyntax value) => value
        is IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax or ParenthesizedExpressionSyntax;

    private static ArgumentListSyntax Spaced(ArgumentListSyntax list)
    {
        SyntaxToken comma = SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space);
        return list.WithArguments(SyntaxFactory.SeparatedList(list.Arguments, Enumerable.Repeat(comma, list.Arguments.Count - 1)));
    }

    private static ExpressionSyntax Invariant() => WrittenCode.Expression("global::System.Globalization.CultureInfo.InvariantCulture");
}
