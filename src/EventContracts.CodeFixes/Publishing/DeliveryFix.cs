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
        if (site.Call is not { Expression: MemberAccessExpressionSyntax access } call)
            yield break;
        if (call.FirstAncestorOrSelf<ExpressionStatementSyntax>() is not { } statement)
            yield break;
        string name = access.Name.Identifier.ValueText;
        if (IsWhole(statement, call) && site.IsAsync)
        {
            InvocationExpressionSyntax? awaited = name.EndsWith("Async", System.StringComparison.Ordinal) ? call : WithoutHandler(call, access);
            if (awaited is not null)
                yield return new("Await the delivery", statement, Awaited(statement, awaited));
        }
        if (access.Expression is IdentifierNameSyntax producer && UsingBlock(statement, producer.Identifier.ValueText) is { } block)
            yield return new("Flush the producer before it is disposed", block, WithFlush(block, producer));
    }

    /// <summary>Whether the statement is the call and nothing else; a discard is nothing.</summary>
    private static bool IsWhole(ExpressionStatementSyntax statement, InvocationExpressionSyntax call) => statement.Expression == call
        || statement.Expression is AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" }, Right: var right } && right == call;

    private static ExpressionStatementSyntax Awaited(ExpressionStatementSyntax statement, InvocationExpressionSyntax call)
    {
        SyntaxToken keyword = SyntaxFactory.Token(SyntaxKind.AwaitKeyword).WithTrailingTrivia(SyntaxFactory.Space);
        return statement.WithExpression(SyntaxFactory.AwaitExpression(keyword, call.WithoutTrivia())).WithTriviaFrom(statement);
    }

    /// <summary><c>Produce(topic, message)</c> as <c>ProduceAsync(topic, message)</c>; null where a handler would be lost.</summary>
    private static InvocationExpressionSyntax? WithoutHandler(InvocationExpressionSyntax call, MemberAccessExpressionSyntax access)
    {
        string name = access.Name.Identifier.ValueText;
        return (name, call.ArgumentList.Arguments.Count) is ("Produce", 2) or ("Publish", 1)
            ? call.WithExpression(access.WithName(SyntaxFactory.IdentifierName(name + "Async")))
            : null;
    }

    /// <summary>The block that the producer is disposed at the end of.</summary>
    private static BlockSyntax? UsingBlock(StatementSyntax statement, string producer) => statement.Ancestors().OfType<BlockSyntax>()
        .FirstOrDefault(block => block.Statements.OfType<LocalDeclarationStatementSyntax>().Any(local =>
            local.UsingKeyword.IsKind(SyntaxKind.UsingKeyword) && local.Declaration.Variables.Any(one => one.Identifier.ValueText == producer)));

    private static BlockSyntax WithFlush(BlockSyntax block, IdentifierNameSyntax producer)
    {
        StatementSyntax flush = WrittenCode.Statement($"{producer.Identifier.ValueText}.Flush(global::System.TimeSpan.FromSeconds(10));");
        int end = block.Statements.Count > 0 && block.Statements.Last() is ReturnStatementSyntax ? block.Statements.Count - 1 : block.Statements.Count;
        return block.WithStatements(block.Statements.Insert(end, flush));
    }
}
