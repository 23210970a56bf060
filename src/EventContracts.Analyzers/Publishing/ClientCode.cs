using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EventContracts.Analyzers.Publishing;

/// <summary>Blocks of code that may have to do with a client: of a broker, or of something else that an event is sent to.</summary>
internal static class ClientCode
{
    /// <summary>Passes what has to do with a broker's client.</summary>
    public static WordFilter OfBrokers() => new(
        "Message", "EventMessage", "Produce", "ProduceAsync", "Publish", "PublishAsync", "SendAsync", "TopicPartition",
        "ProducerConfig", "ProducerBuilder", "ConsumerConfig", "ConsumerBuilder", "Consume", "EnableAutoOffsetStore");

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
