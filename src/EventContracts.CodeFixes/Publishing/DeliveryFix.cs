using System.Collections.Generic;
using System.Linq;
using EventContracts.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EventContracts.CodeFixes.Publishing;

/// <summary>EVC3010: awaits the delivery, or flushes the producer before it is disposed.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DeliveryFix))]
public sealed class DeliveryFix() : CodeFix(DiagnosticIds.IgnoredDelivery)
{
    /// <summary>To await is the same everywhere.</summary>
    private protected override bool IsMechanical => true;

    private protected override IEnumerable<CodeChange> Changes(FixSite site)
    {
        if (site.At.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { Expression: MemberAccessExpressionSyntax access } call || call.FirstAncestorOrSelf<ExpressionStatementSyntax>() is not { } statement)
            yield break;
        bool isWhole = statement.Expression == call || statement.Expression is AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" }, Right: var right } && right == call;
        string name = access.Name.Identifier.ValueText;
        if (isWhole && site.IsAsync)
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

    /// <summary>The block that the producer is disposed at the end of.</summary>
    private static BlockSyntax? UsingBlock(StatementSyntax statement, string producer) => statement.Ancestors().OfType<BlockSyntax>().FirstOrDefault(block => block.Statements
        .OfType<LocalDeclarationStatementSyntax>().Any(local => local.UsingKeyword.IsKind(SyntaxKind.UsingKeyword) && local.Declaration.Variables.Any(one => one.Identifier.ValueText == producer)));

    private static BlockSyntax WithFlush(BlockSyntax block, IdentifierNameSyntax producer)
    {
        StatementSyntax flush = WrittenCode.Statement($"{producer.Identifier.ValueText}.Flush(global::System.TimeSpan.FromSeconds(10));");
        int end = block.Statements.Count > 0 && block.Statements.Last() is ReturnStatementSyntax ? block.Statements.Count - 1 : block.Statements.Count;
        return block.WithStatements(block.Statements.Insert(end, flush));
    }
}
