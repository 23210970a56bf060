using System.Collections.Generic;
using System.Linq;
using EventContracts.Analyzers.Diagnostics;
using EventContracts.Schema.Contracts;
using EventContracts.Schema.Documents;
using Microsoft.CodeAnalysis;

namespace EventContracts.Analyzers.Schemas;

/// <summary>EVC0008: which events stay in order is part of the contract, and nobody wrote it down.</summary>
internal sealed class UnstatedPartitioningRule : SchemaRule
{
    private const int MaxChoices = 5;

    // Enough for any event; a bound for what a hostile file declares.
    private const int MaxCandidates = 200;

    public override DiagnosticDescriptor Descriptor { get; } = Rule.Schema(
        DiagnosticIds.UnstatedPartitioning,
        "Contract does not state its partitioning",
        "'{0}' does not say which events stay in order; name the property in 'x-event.partitionKey', or write \"none\"",
        DiagnosticSeverity.Info);

    public override IEnumerable<SchemaFinding> Check(ContractFile contract, SchemaProject project)
    {
        ContractMetadata metadata = contract.Metadata;
        bool isUnstated = metadata is { PartitionKey: PartitionKeyKind.Unstated, IsTotallyOrdered: false } && !metadata.States(MetadataKey.PartitionKey);
        if (isUnstated && project.IsEvent(contract))
            yield return new SchemaFinding(contract.EventSpan, metadata.Type).With(FixProperty.Choices, string.Join("\n", Choices(contract, project)));
    }

    // What names an entity: a text or integer that is always there, ids first. The event's own id would put each event elsewhere.
    private static IEnumerable<string> Choices(ContractFile contract, SchemaProject project) => PropertyNames.Of(project.Set, contract.Root)
        .Take(MaxCandidates)
        .Select(name => JsonPointer.Append("", name))
        .Where(pointer => pointer != contract.Metadata.EventIdPointer && pointer != contract.Metadata.TimePointer)
        .OrderBy(pointer => !pointer.EndsWith("id", System.StringComparison.OrdinalIgnoreCase))
        .Where(pointer => KeySuitability.Fault(project.Set, contract.Root, pointer, isPart: false) is null)
        .Take(MaxChoices);
}
