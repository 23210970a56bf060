using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace EventContracts.CodeFixes.Clients;

/// <summary>A block that takes a message, <c>var result = consumer.Consume(…);</c>, and does something with it.</summary>
internal sealed record ConsumerLoop(BlockSyntax Block, InvocationExpressionSyntax Consume, string Consumer, string Result)
{
    /// <summary>The only one in some code; null where there are several, or where something else stands after the work.</summary>
    public static ConsumerLoop? Find(SyntaxNode code)
    {
        ConsumerLoop[] found = [.. code.DescendantNodes().OfType<VariableDeclaratorSyntax>().Select(Read).OfType<ConsumerLoop>()];
        bool isOnly = code.DescendantNodes().OfType<InvocationExpressionSyntax>().Count(call => IsConsume(call) is not null) == 1;
        return isOnly && found is [{ Block: { Parent: not MethodDeclarationSyntax } block } only] && !IsJump(block.Statements.Last()) ? only : null;
    }

    private static bool IsJump(StatementSyntax statement) =>
        statement is ReturnStatementSyntax or BreakStatementSyntax or ContinueStatementSyntax or ThrowStatementSyntax;

    /// <summary>The block with the offset stored at its end.</summary>
    public BlockSyntax WithStore(SemanticModel model)
    {
        string store = $"{Consumer}.StoreOffset({Result});";
        // With a time limit there may be no message; a loop that goes on then has looked already.
        bool mayBeNull = Consume.ArgumentList.Arguments is [{ Expression: var limit }]
            && model.GetTypeInfo(limit).Type?.Name != "CancellationToken" && !Block.DescendantNodes().OfType<ContinueStatementSyntax>().Any();
        StatementSyntax statement = SyntaxFactory.ParseStatement(mayBeNull ? $"if ({Result} is not null)\n    {store}" : store);
        return Block.AddStatements(statement.WithAdditionalAnnotations(Formatter.Annotation).WithTrailingTrivia(SyntaxFactory.ElasticCarriageReturnLineFeed));
    }

    private static ConsumerLoop? Read(VariableDeclaratorSyntax variable) =>
        variable.Initializer?.Value is InvocationExpressionSyntax call && IsConsume(call) is { } consumer
        && variable.Parent?.Parent is LocalDeclarationStatementSyntax { Parent: BlockSyntax block }
            ? new(block, call, consumer, variable.Identifier.ValueText)
            : null;

    private static string? IsConsume(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Consume", Expression: IdentifierNameSyntax consumer }
            ? consumer.Identifier.ValueText
            : null;
}
