using System.Collections.Generic;
using EventContracts.Analyzers.Diagnostics;
using EventContracts.Schema.Json;
using Microsoft.CodeAnalysis;

namespace EventContracts.Analyzers.Schemas;

/// <summary>EVC0010: the key exists, but it is missing in some events, has several texts for one value, or too few values.</summary>
internal sealed class UnsuitablePartitionKeyRule : SchemaRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Rule.Schema(
        DiagnosticIds.UnsuitablePartitionKey, "Partition key is unsuitable", "'{0}' is a poor partition key: {1}", DiagnosticSeverity.Warning);

    public override IEnumerable<SchemaFinding> Check(ContractFile contract, SchemaProject project)
    {
        // In one partition the key decides nothing.
        if (contract.Metadata.IsTotallyOrdered)
            yield break;
        IReadOnlyList<JsonNode> nodes = contract.PartitionKeyNodes;
        foreach (JsonNode node in nodes)
        {
            if (KeySuitability.Fault(project.Set, contract.Root, node.Text, isPart: nodes.Count > 1) is { } fault)
                yield return new SchemaFinding(node.Span, node.Text, fault);
        }
    }
}
