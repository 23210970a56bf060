using System.Collections.Generic;
using System.Linq;
using EventContracts.Analyzers.Handlers.Flow;
using EventContracts.Analyzers.Handlers.Knowledge;
using EventContracts.Analyzers.Handlers.Values;
using EventContracts.Analyzers.Publishing;
using EventContracts.Analyzers.Publishing.Messages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EventContracts.Analyzers.Clients;

/// <summary>Calls that a consumer's loop makes: those that take a message, do something with it, and say that it is done.</summary>
internal static class ConsumerWork
{
    public static bool IsConsume(IInvocationOperation call) =>
        call.TargetMethod.Name == "Consume" && KafkaTypes.IsKafka(call.TargetMethod.ContainingType, "IConsumer");

    public static bool IsAcknowledgement(IInvocationOperation call) =>
        call.TargetMethod.Name is "Commit" or "StoreOffset" && KafkaTypes.IsKafka(call.TargetMethod.ContainingType, "IConsumer");

    /// <summary>Whether a call does something with a consumed message; to log or to read it is nothing.</summary>
    public static bool IsWork(IInvocationOperation call, Definitions definitions, EffectsCatalog catalog) =>
        call.Parent is IExpressionStatementOperation or IAwaitOperation
        && !KafkaTypes.IsKafka(call.TargetMethod.ContainingType, "IConsumer")
        && catalog.Of(call.TargetMethod, call.Instance?.Type).Role is not (CallRole.Log or CallRole.Pure or CallRole.Load)
        && call.Arguments.Any(argument => IsOfMessage(argument.Value, definitions, 0));

    private static bool IsOfMessage(IOperation? value, Definitions definitions, int depth) => value is not null && depth < 6
        && EvaluationOrder.Of(value).Any(operation =>
            KafkaTypes.IsKafka(operation.Type, "ConsumeResult")
            || KafkaTypes.IsKafka(operation.Type, "Message")
            || operation is ILocalReferenceOperation local && definitions.Of(local).Any(defined => IsOfMessage(defined?.Unwrapped(), definitions, depth + 1)));

    /// <summary>Whether the owner says that it may miss messages.</summary>
    public static bool IsMarked(ISymbol owner) => EffectsCatalog.Attribute(owner, "IdempotentAttribute") is not null;

    public static bool HasConsume(ProducerBody body) => body.Operations.OfType<IInvocationOperation>().Any(IsConsume);

    /// <summary>The words of the type around a body, wherever it is declared.</summary>
    public static bool TypeHas(ProducerBody body, params string[] words)
    {
        IEnumerable<SyntaxNode> parts = body.Owner.ContainingType is { Name: not "<Program>$" and not "Program" } type
            ? type.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax())
            : [body.Root.Syntax.SyntaxTree.GetRoot()];
        return parts.Any(part => part.DescendantTokens().Any(token => words.Contains(token.ValueText)));
    }
}
