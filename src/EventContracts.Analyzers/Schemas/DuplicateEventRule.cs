using System.Collections.Generic;
using System.Linq;
using EventContracts.Analyzers.Diagnostics;
using EventContracts.Schema.Contracts;
using EventContracts.Schema.Documents;
using Microsoft.CodeAnalysis;

namespace EventContracts.Analyzers.Schemas;

/// <summary>EVC0004: which schema a message means could not be told. The second file by path is marked.</summary>
internal sealed class DuplicateEventRule : SchemaRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Rule.Schema(
        DiagnosticIds.DuplicateEvent, "Two schemas define the same event", "{0}", DiagnosticSeverity.Error);

    public override IEnumerable<SchemaFinding> Check(ContractFile contract, SchemaProject project)
    {
        foreach (SchemaProblem problem in project.Set.Problems.Where(problem => ReferenceEquals(problem.File, contract.File)))
            yield return new SchemaFinding(problem.Span, problem.Message);
        if (!contract.Metadata.IsStated)
            yield break;
        ContractFile first = project.FirstFor(contract);
        if (ReferenceEquals(first, contract))
            yield break;
        string message = $"'{contract.Metadata.SchemaId}' is defined by {first.File.FileName} too; give one of them another type or major version";
        yield return new SchemaFinding(contract.Metadata.SpanOf(MetadataKey.Type), message);
    }
}
