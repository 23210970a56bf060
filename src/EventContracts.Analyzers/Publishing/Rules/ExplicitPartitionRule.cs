using System;
using System.Collections.Generic;
using System.Linq;
using EventContracts.Analyzers.Diagnostics;
using EventContracts.Analyzers.Handlers.Values;
using EventContracts.Analyzers.Publishing.Keys;
using EventContracts.Analyzers.Publishing.Messages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EventContracts.Analyzers.Publishing.Rules;

/// <summary>EVC3007: with a partition named, the key decides nothing, and a topic that grows loses its order.</summary>
internal sealed class ExplicitPartitionRule() : PublishingRule(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Diagnostics.Rule.Producing(DiagnosticIds.ExplicitPartition, "Explicit partition overrides the key",
        "The partition is named here, so the key of '{0}' does not decide it; leave the partition out", DiagnosticSeverity.Warning);

    public override IEnumerable<Diagnostic> Check(Publications publications) => publications.Messages
        .Where(message => message.Partition is { } partition && !message.NeedsNoKey && !message.IsTotallyOrdered && HasKey(message) && IsNamed(partition)
            && !RelayCode.Is(publications.Body.Owner))
        .Select(message => At(message.Partition!.Syntax, message.EventName));

    private static bool HasKey(ProducedMessage message) => message.IsKeyed
        || (!KafkaTypes.IsNoKey(message.KeyType) && message.Keys.Count > 0 && !message.Key.IsOnly(KeyPartKind.Null, KeyPartKind.Empty));

    /// <summary>A number, or one made from the event. What comes from elsewhere is somebody's choice.</summary>
    private static bool IsNamed(IOperation partition)
    {
        IOperation value = partition is IObjectCreationOperation { Arguments: [var only] } ? only.Value.Unwrapped() : partition.Unwrapped();
        // Partition has a conversion from int.
        while (value is IConversionOperation conversion)
            value = conversion.Operand.Unwrapped();
        return value.ConstantValue is { HasValue: true, Value: int number } && number >= 0;
    }
}
