using System.Collections.Generic;
using System.Linq;
using EventContracts.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;

namespace EventContracts.Analyzers.Schemas;

/// <summary>EVC0005: what the contract says of its event is malformed. A partition key without a property is <see cref="UnknownPartitionKeyRule"/>'s.</summary>
internal sealed class MalformedMetadataRule : SchemaRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Rule.Schema(
        DiagnosticIds.MalformedMetadata, "Event metadata is malformed", "{0}", DiagnosticSeverity.Error);

    public override IEnumerable<SchemaFinding> Check(ContractFile contract, SchemaProject project) => contract.MetadataProblems
        .Where(problem => !UnknownPartitionKeyRule.Concerns(problem, contract))
        .Select(problem => new SchemaFinding(problem.Span, problem.Message).With(FixProperty.Replacement, problem.Replacement));
}
