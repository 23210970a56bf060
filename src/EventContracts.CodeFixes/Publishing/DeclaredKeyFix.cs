using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using EventContracts.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace EventContracts.CodeFixes.Publishing;

/// <summary>EVC3001, EVC3002, EVC3003, EVC3004, EVC3006: takes the key from the property that the contract declares.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DeclaredKeyFix))]
public sealed class DeclaredKeyFix : CodeFix
{
    private const string Key = "Key";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create(DiagnosticIds.NoKey, DiagnosticIds.OtherKey, DiagnosticIds.FreshKey, DiagnosticIds.ConstantKey, DiagnosticIds.HashedKey);

    internal override IEnumerable<CodeChange> Changes(SyntaxNode node, Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.TryGetValue(FixProperty.Replacement, out string? text) || text is null)
            yield break;
        ExpressionSyntax key = Simplified(text);
        if (node.AncestorsAndSelf().OfType<AssignmentExpressionSyntax>().FirstOrDefault(IsKey) is { } assignment)
            yield return new("Use the declared partition key", assignment.Right, key.WithTriviaFrom(assignment.Right));
        else if (diagnostic.Id == DiagnosticIds.NoKey && node.FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>() is { } creation)
            yield return new("Set the declared partition key", creation, WithKey(creation, Simplified($"{Key} = {text}")));
    }

    private static ExpressionSyntax Simplified(string text)
    {
        ExpressionSyntax written = SyntaxFactory.ParseExpression(text);
        // The simplifier looks at what is marked, and at nothing below it.
        return written.ReplaceNodes(written.DescendantNodesAndSelf().OfType<MemberAccessExpressionSyntax>(), (_, node) => node.WithAdditionalAnnotations(Simplifier.Annotation, Simplifier.AddImportsAnnotation));
    }

    private static bool IsKey(AssignmentExpressionSyntax assignment) => assignment.Left is IdentifierNameSyntax { Identifier.ValueText: Key } or MemberAccessExpressionSyntax { Name.Identifier.ValueText: Key };

    private static BaseObjectCreationExpressionSyntax WithKey(BaseObjectCreationExpressionSyntax creation, ExpressionSyntax set)
    {
        InitializerExpressionSyntax initializer = creation.Initializer ?? SyntaxFactory.InitializerExpression(SyntaxKind.ObjectInitializerExpression);
        // Before the first, with its place in the line, so that the layout stays.
        if (initializer.Expressions is [var first, ..])
        {
            SyntaxToken comma = SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(first.GetLeadingTrivia().Any() ? SyntaxFactory.ElasticCarriageReturnLineFeed : SyntaxFactory.Space);
            initializer = initializer.WithExpressions(SyntaxFactory.SeparatedList<ExpressionSyntax>(
                new SyntaxNodeOrToken[] { set.WithLeadingTrivia(first.GetLeadingTrivia()), comma }.Concat(initializer.Expressions.GetWithSeparators())));
            return creation.WithInitializer(initializer);
        }
        return creation.WithInitializer(initializer.AddExpressions(set)).WithAdditionalAnnotations(Formatter.Annotation);
    }
}
