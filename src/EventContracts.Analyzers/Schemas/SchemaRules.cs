using System.Collections.Generic;

namespace EventContracts.Analyzers.Schemas;

/// <summary>All rules for schema files, in the order of their ids.</summary>
internal static class SchemaRules
{
    public static IReadOnlyList<SchemaRule> All { get; } =
    [
        new UnreadableSchemaRule(),
        new IneffectiveKeywordRule(),
        new UnresolvedReferenceRule(),
        new DuplicateEventRule(),
        new MalformedMetadataRule(),
        new CollidingNamesRule(),
        new MissingEventIdRule(),
        new UnstatedPartitioningRule(),
        new UnknownPartitionKeyRule(),
        new UnsuitablePartitionKeyRule(),
        new ClosedContractRule(),
    ];
}
