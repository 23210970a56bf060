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

/// <summary>EVC3010: awaits the delivery, or flushes the producer before it is disposed.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DeliveryFix))]
public sealed class DeliveryFix : CodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.IgnoredDelivery);

    /// <summary>To await is the same everywhere.</summary>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    internal override IEnumerable<CodeChange> Changes(SyntaxNode node, Diagnostic diagnostic)
    {
        if (node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { Expression: MemberAccessExpressionSyntax access } call || call.FirstAncestorOrSelf<ExpressionStatementSyntax>() is not { } statement)
            yield break;
        bool isWhole = statement.Expression == call || statement.Expression is AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" }, Right: var right } && right == call;
        string name = access.Name.Identifier.ValueText;
        if (isWhole && IsInAsync(statement))
        {
            InvocationExpressionSyntax? awaited = name.EndsWith("Async", System.StringComparison.Ordinal) ? call : WithoutHandler(call, access);
            if (awaited is not null)
                yield return new("Await the delivery", statement, statement.WithExpression(SyntaxFactory.AwaitExpression(SyntaxFactory.Token(SyntaxKind.AwaitKeyword).WithTrailingTrivia(SyntaxFactory.Space), awaited.WithoutTrivia())).WithTriviaFrom(statement));
        }
        if (access.Expression is IdentifierNameSyntax producer && UsingBlock(statement, producer.Identifier.ValueText) is { } block)
            yield return new("Flush the producer before it is disposed", block, WithFlush(block, producer));
    }

    /// <summary><c>Produce(topic, message)</c> as <c>ProduceAsync(topic, message)</c>; null where a handler would be lost.</summary>
    private static InvocationExpressionSyntax? WithoutHandler(InvocationExpressionSyntax call, MemberAccessExpressionSyntax access) => access.Name.Identifier.ValueText switch
    {
        "Produce" when call.ArgumentList.Arguments.Count == 2 => call.WithExpression(access.WithName(SyntaxFactory.IdentifierName("ProduceAsync"))),
        "Publish" when call.ArgumentList.Arguments.Count == 1 => call.WithExpression(access.WithName(SyntaxFactory.IdentifierName("PublishAsync"))),
        _ => null,
    };

    private static bool IsInAsync(SyntaxNode node)
    {
        foreach (SyntaxNode at in node.Ancestors())
        {
            switch (at)
            {
                case AnonymousFunctionExpressionSyntax lambda:
                    return lambda.AsyncKeyword.IsKind(SyntaxKind.AsyncKeyword);
                case LocalFunctionStatementSyntax function:
                    return function.Modifiers.Any(SyntaxKind.AsyncKeyword);
                case MethodDeclarationSyntax method:
                    return method.Modifiers.Any(SyntaxKind.AsyncKeyword);
                // Top-level statements may await.
                case GlobalStatementSyntax:
                    return true;
            }
        }
        return false;
    }

    /// <summary>The block that the producer is disposed at the end of.</summary>
    private static BlockSyntax? UsingBlock(StatementSyntax statement, string producer) => statement.Ancestors().OfType<BlockSyntax>().FirstOrDefault(block => block.Statements
        .OfType<LocalDeclarationStatementSyntax>().Any(local => local.UsingKeyword.IsKind(SyntaxKind.UsingKeyword) && local.Declaration.Variables.Any(one => one.Identifier.ValueText == producer)));

    private static BlockSyntax WithFlush(BlockSyntax block, IdentifierNameSyntax producer)
    {
        StatementSyntax flush = SyntaxFactory.ParseStatement($"{producer.Identifier.ValueText}.Flush(global::System.TimeSpan.FromSeconds(10));")
            .WithAdditionalAnnotations(Formatter.Annotation, Simplifier.Annotation, Simplifier.AddImportsAnnotation).WithTrailingTrivia(SyntaxFactory.ElasticCarriageReturnLineFeed);
        int end = block.Statements.Count > 0 && block.Statements.Last() is ReturnStatementSyntax ? block.Statements.Count - 1 : block.Statements.Count;
        return block.WithStatements(block.Statements.Insert(end, flush));
    }
}
