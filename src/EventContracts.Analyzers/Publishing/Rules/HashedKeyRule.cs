using System.Collections.Generic;
using System.Linq;
using EventContracts.Analyzers.Diagnostics;
using EventContracts.Analyzers.Handlers.Values;
using EventContracts.Analyzers.Publishing.Keys;
using EventContracts.Analyzers.Publishing.Messages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EventContracts.Analyzers.Publishing.Rules;

/// <summary>EVC3006: hash codes differ from process to process, and remainders with the number of partitions.</summary>
internal sealed class HashedKeyRule() : PublishingRule(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Diagnostics.Rule.Producing(
        DiagnosticIds.HashedKey,
        "Key or partition is computed from a hash code or modulo",
        "'{0}' is {1}; send the property itself as the key, and let the client choose the partition",
        DiagnosticSeverity.Warning);

    public override IEnumerable<Diagnostic> Check(Publications publications)
    {
        foreach (ProducedMessage message in publications.Messages.Where(message => !message.NeedsNoKey))
        {
            KeyPart? found = message.Key.First(KeyPartKind.HashCode) ?? message.Key.First(KeyPartKind.Remainder) ?? OfPartition(message, publications);
            if (found is not null)
                yield return At(found.Operation.Syntax, message, publications, found.Operation.Syntax.ToString(), Described(found));
        }
    }

    /// <summary>A hash or a remainder in what chooses the partition; of a hash that is stable the remainder may be on purpose.</summary>
    public static KeyPart? OfPartition(ProducedMessage message, Publications publications)
    {
        if (message.Partition is null)
            return null;
        IOperation[] all = [.. publications.Body.Closure(message.Partition)];
        IOperation? hash = all.OfType<IInvocationOperation>().FirstOrDefault(call => KeyCalls.Of(call) == KeyCall.HashCode);
        if (hash is not null)
            return new(KeyPartKind.HashCode, hash);
        IBinaryOperation? rest = all.OfType<IBinaryOperation>()
            .FirstOrDefault(one => one.OperatorKind == BinaryOperatorKind.Remainder && IsOfTheEvent(one.LeftOperand));
        return rest is null ? null : new(KeyPartKind.Remainder, rest);
    }

    private static bool IsOfTheEvent(IOperation value)
    {
        value = value.Unwrapped();
        while (value is IInvocationOperation { TargetMethod: { Name: "Abs", ContainingType.Name: "Math" }, Arguments: [var only] })
            value = only.Value.Unwrapped();
        return value is IPropertyReferenceOperation { Instance: not null and not IInstanceReferenceOperation };
    }

    private static string Described(KeyPart part) => part.Kind == KeyPartKind.Remainder
        ? "another one when the number of partitions changes, and puts many entities together"
        : "another one in every process, as hash codes of text are randomized";
}
