using System.Collections.Generic;
using EventContracts.Analyzers.Diagnostics;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;
using Microsoft.CodeAnalysis;

namespace EventContracts.Analyzers.Schemas;

/// <summary>EVC0003: a reference that leads to no schema of the project.</summary>
internal sealed class UnresolvedReferenceRule : SchemaRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Rule.Schema(
        DiagnosticIds.UnresolvedReference, "$ref cannot be resolved", "{0}", DiagnosticSeverity.Error);

    public override IEnumerable<SchemaFinding> Check(ContractFile contract, SchemaProject project)
    {
        foreach (Subschema schema in contract.Schemas)
        {
            if (schema.Ref is { } reference && project.Set.Resolve(schema, reference.Text).Problem is { } problem)
                yield return new SchemaFinding(problem.Span, problem.Message).With(FixProperty.Name, MissingFile(problem, reference));
        }
    }

    // Only a missing file can be added: a wrong pointer is in a file that is there.
    private static string? MissingFile(SchemaProblem problem, JsonNode reference) =>
        problem.Kind is SchemaProblemKind.DanglingReference or SchemaProblemKind.RemoteReference ? reference.Text : null;
}
