using System.Collections.Generic;
using System.Linq;
using EventContracts.Analyzers.Diagnostics;
using EventContracts.Analyzers.Publishing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EventContracts.Analyzers.Clients.Rules;

/// <summary>EVC4002: with automatic storing off and nobody storing, every restart begins where the group began.</summary>
internal sealed class OffsetNeverStoredRule() : ClientRule(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Diagnostics.Rule.Configuration(
        DiagnosticIds.OffsetNeverStored,
        "Offsets are never stored",
        "EnableAutoOffsetStore is off and nothing here calls StoreOffset or Commit, so every message is delivered again after a restart; "
        + "call StoreOffset when the work is done",
        DiagnosticSeverity.Warning);

    public override IEnumerable<Diagnostic> Check(ClientCodeBlock block) => ClientSettings.Find(block.Body, "ConsumerConfig", "ConsumerBuilder")
        .Where(config => config.Is("EnableAutoOffsetStore", false) && config.IsSet("GroupId") && !ConsumerWork.IsMarked(block.Body.Owner)
            && ConsumerWork.TypeHas(block.Body, "Consume") && !ConsumerWork.TypeHas(block.Body, "StoreOffset", "Commit") && !IsPassedOn(block))
        .Select(config => At(config.Values["EnableAutoOffsetStore"].Syntax.Parent ?? config.Place));

    /// <summary>Whether somebody else gets a consumer, who may store offsets.</summary>
    private static bool IsPassedOn(ClientCodeBlock block) => block.Body.Operations.Any(operation =>
        operation is IArgumentOperation { Value: { } value } && KafkaTypes.IsKafka(value.Type, "IConsumer")
        || operation is IReturnOperation { ReturnedValue: { } returned } && KafkaTypes.IsKafka(returned.Type, "IConsumer"));
}
