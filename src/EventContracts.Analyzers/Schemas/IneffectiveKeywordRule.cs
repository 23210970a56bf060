using System.Collections.Generic;
using EventContracts.Analyzers.Diagnostics;
using EventContracts.Analyzers.Schemas.Keywords;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;
using Microsoft.CodeAnalysis;

namespace EventContracts.Analyzers.Schemas;

/// <summary>EVC0002: a keyword that looks as if it were enforced. The first reason that holds is told.</summary>
internal sealed class IneffectiveKeywordRule : SchemaRule
{
    private static readonly KeywordCheck[] Checks =
        [new HiddenByReference(), new ForeignKeyword(), new MalformedValue(), new MisspeltKeyword(), new UnenforcedCondition(), new WrongType()];

    public override DiagnosticDescriptor Descriptor { get; } = Rule.Schema(
        DiagnosticIds.IneffectiveKeyword,
        "Schema keyword has no effect on generated code",
        "'{0}' has no effect on the generated code: {1}",
        DiagnosticSeverity.Warning);

    public override IEnumerable<SchemaFinding> Check(ContractFile contract, SchemaProject project)
    {
        foreach (Subschema schema in contract.Schemas)
        {
            foreach (JsonMember member in schema.Node.Members)
            {
                if (!KeywordTable.IsAnnotation(member.Name) && Fault(project.Set, schema, member) is { } fault)
                    yield return new SchemaFinding(member.NameSpan, member.Name, fault);
            }
        }
    }

    private static string? Fault(SchemaSet set, Subschema schema, JsonMember member)
    {
        foreach (KeywordCheck check in Checks)
        {
            if (check.Fault(set, schema, member) is { } fault)
                return fault;
        }
        return null;
    }
}
