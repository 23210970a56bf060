using System.Collections.Generic;
using System.Linq;
using EventContracts.Analyzers.Diagnostics;
using EventContracts.Schema.Documents;
using Microsoft.CodeAnalysis;

namespace EventContracts.Analyzers.Schemas;

/// <summary>EVC0009: a typing error in the partition key would be a null key at run time.</summary>
internal sealed class UnknownPartitionKeyRule : SchemaRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Rule.Schema(
        DiagnosticIds.UnknownPartitionKey, "Partition key names no property", "{0} Every message would have a null key.", DiagnosticSeverity.Error);

    public override IEnumerable<SchemaFinding> Check(ContractFile contract, SchemaProject project) => contract.MetadataProblems
        .Where(problem => Concerns(problem, contract))
        .Select(problem => new SchemaFinding(problem.Span, problem.Message).With(FixProperty.Replacement, problem.Replacement));

    public static bool Concerns(SchemaProblem problem, ContractFile contract) =>
        problem.Kind == SchemaProblemKind.PointerWithoutProperty
        && contract.KeyNode is { } key && problem.Span.Start >= key.Span.Start && problem.Span.End <= key.Span.End;
}
