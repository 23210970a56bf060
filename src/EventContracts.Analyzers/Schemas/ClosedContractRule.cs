using System.Collections.Generic;
using EventContracts.Analyzers.Diagnostics;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;
using Microsoft.CodeAnalysis;

namespace EventContracts.Analyzers.Schemas;

/// <summary>EVC0011: consumers with this schema fail on the day that a producer has something new to say.</summary>
internal sealed class ClosedContractRule : SchemaRule
{
    /// <summary>Says that a schema is closed on purpose.</summary>
    public const string OnPurpose = "x-extensible";

    public override DiagnosticDescriptor Descriptor { get; } = Rule.Schema(
        DiagnosticIds.ClosedContract,
        "Contract is closed to evolution",
        "{0}; if that is wanted, say \"x-extensible\": false beside it",
        DiagnosticSeverity.Info);

    public override IEnumerable<SchemaFinding> Check(ContractFile contract, SchemaProject project)
    {
        if (project.Options.IsProducerOnly)
            yield break;
        foreach (Subschema schema in contract.Schemas)
        {
            if (schema.Extension(OnPurpose)?.Kind == JsonKind.False)
                continue;
            if (ClosedObject(schema) is { } members)
                yield return new SchemaFinding(members.NameSpan, $"With '{members.Name}' false every new property breaks consumers that validate");
            if (ClosedEnum(schema) is { } values)
                yield return new SchemaFinding(values.NameSpan, "A closed enum fails on the first new value; open ones keep it");
        }
    }

    // A map (patternProperties, or nothing declared) has no fields to add.
    private static JsonMember? ClosedObject(Subschema schema)
    {
        if (schema.Properties.Count == 0 || schema.PatternProperties.Count > 0)
            return null;
        JsonMember? member = schema.KeywordMember("additionalProperties") ?? schema.KeywordMember("unevaluatedProperties");
        return member?.Value.Kind == JsonKind.False ? member : null;
    }

    private static JsonMember? ClosedEnum(Subschema schema) =>
        schema.Enum is { Count: > 1 } && schema.KeywordMember("x-enum") is { Value: { IsString: true, Text: "closed" } } member ? member : null;
}
