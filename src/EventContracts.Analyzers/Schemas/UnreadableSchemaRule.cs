using System.Collections.Generic;
using EventContracts.Analyzers.Diagnostics;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;
using Microsoft.CodeAnalysis;

namespace EventContracts.Analyzers.Schemas;

/// <summary>EVC0001: no contract comes of the file, and this is where and why.</summary>
internal sealed class UnreadableSchemaRule : SchemaRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Rule.Schema(
        DiagnosticIds.UnreadableSchema, "Schema file cannot be read", "'{0}' is no schema: {1}", DiagnosticSeverity.Error);

    public override IEnumerable<SchemaFinding> Check(ContractFile contract, SchemaProject project)
    {
        // In a build the generator says it, before the compiler can stop at what lacks the type; in the editor its word is not shown.
        if (contract.File.Root is null && project.IsBuild)
            yield break;
        string name = contract.File.FileName;
        if (contract.ForeignBytes is { } bytes)
        {
            yield return new SchemaFinding(bytes, name, "It holds a byte that is not UTF-8. Save the file as UTF-8.");
            yield break;
        }
        foreach (JsonProblem problem in contract.File.Problems)
            yield return new SchemaFinding(problem.Span, name, problem.Message);
        if (contract.File.Root is { } root && Fault(root, contract, project) is { } fault)
            yield return new SchemaFinding(new TextSpan(root.Span.Start, System.Math.Min(root.Span.Length, 5)), name, fault);
    }

    private static string? Fault(JsonNode root, ContractFile contract, SchemaProject project)
    {
        if (root.IsObject)
            return null;
        if (!root.IsBoolean)
            return "A JSON Schema is an object, true or false.";
        bool describesEvent = contract.File.Role != SchemaFileRole.Shared && !project.IsReferenced(contract);
        return describesEvent ? $"'{root}' says nothing about an event; describe it in an object." : null;
    }
}
