using System.Collections.Generic;
using System.Linq;
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
        DiagnosticIds.IneffectiveKeyword, "Schema keyword has no effect on generated code", "'{0}' has no effect on the generated code: {1}", DiagnosticSeverity.Warning);

    public override IEnumerable<SchemaFinding> Check(ContractFile contract, SchemaProject project)
    {
        foreach (Subschema schema in contract.Schemas)
        {
            foreach (JsonMember member in schema.Node.Members)
            {
                string? fault = Checks.Select(check => check.Fault(project.Set, schema, member)).FirstOrDefault(one => one is not null);
                if (fault is not null)
                    yield return new SchemaFinding(member.NameSpan, member.Name, fault);
            }
        }
    }
}
