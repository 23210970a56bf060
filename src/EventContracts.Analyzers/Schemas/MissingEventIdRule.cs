using System.Collections.Generic;
using EventContracts.Analyzers.Diagnostics;
using EventContracts.Schema.Contracts;
using Microsoft.CodeAnalysis;

namespace EventContracts.Analyzers.Schemas;

/// <summary>EVC0007: without an id no consumer can tell a repeated event from a new one.</summary>
internal sealed class MissingEventIdRule : SchemaRule
{
    private const string ConventionalName = "eventId";

    public override DiagnosticDescriptor Descriptor { get; } = Rule.Schema(
        DiagnosticIds.MissingEventId,
        "Contract has no event id",
        "'{0}' has no event id, so a consumer cannot tell a repeated event from a new one; {1}",
        DiagnosticSeverity.Warning);

    public override IEnumerable<SchemaFinding> Check(ContractFile contract, SchemaProject project)
    {
        ContractMetadata metadata = contract.Metadata;
        if (metadata.EventIdPointer is not null || metadata.Envelope is not null || metadata.States(MetadataKey.Id) || !project.IsEvent(contract))
            yield break;
        bool isDeclared = PropertyPath.Resolve(project.Set, contract.Root, "/" + ConventionalName).Missing is null;
        string advice = !isDeclared
            ? "add a required property 'eventId', name another in 'x-event.id', or say \"envelope\": \"cloudevents\" where the id travels in a header"
            : "make the property 'eventId' a required string";
        yield return new SchemaFinding(contract.EventSpan, metadata.Type, advice) { Severity = contract.IsStated ? null : DiagnosticSeverity.Info };
    }
}
