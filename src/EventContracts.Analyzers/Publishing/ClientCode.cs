using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EventContracts.Analyzers.Publishing;

/// <summary>Tells by its words alone whether a block of code has to do with a broker's client: no other block is bound for these rules.</summary>
internal static class ClientCode
{
    private static readonly HashSet<string> Words =
    [
        "Message", "EventMessage", "Produce", "ProduceAsync", "Publish", "PublishAsync", "SendAsync", "TopicPartition",
        "ProducerConfig", "ProducerBuilder", "ConsumerConfig", "ConsumerBuilder", "Consume", "EnableAutoOffsetStore",
    ];

    /// <summary>The files that may have such a block.</summary>
    public static FileFilter Files() => FileFilter.OfWords([.. Words]);

    public static bool IsIn(SyntaxNode block, FileFilter files)
    {
        if (!files.Passes(block.SyntaxTree))
            return false;
        foreach (SyntaxToken token in block.DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.IdentifierToken) && Words.Contains(token.ValueText))
                return true;
        }
        return false;
    }

    /// <summary>The bodies of a block: one of a method, one for each of a field's initializers and of an accessor's.</summary>
    public static IEnumerable<IOperation> Roots(CodeBlockAnalysisContext context) => Nodes(context.CodeBlock)
        .Select(node => context.SemanticModel.GetOperation(node, context.CancellationToken)).OfType<IOperation>();

    private static IEnumerable<SyntaxNode> Nodes(SyntaxNode block) => block switch
    {
        VariableDeclaratorSyntax { Initializer: { } initializer } => [initializer],
        PropertyDeclarationSyntax { ExpressionBody: { } body } => [body],
        PropertyDeclarationSyntax { Initializer: { } initializer } => [initializer],
        IndexerDeclarationSyntax { ExpressionBody: { } body } => [body],
        BaseFieldDeclarationSyntax field => field.Declaration.Variables.Select(variable => variable.Initializer).OfType<SyntaxNode>(),
        _ => [block],
    };
}
