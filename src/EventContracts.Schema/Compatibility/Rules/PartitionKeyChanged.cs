using System.Collections.Generic;
using EventContracts.Schema.Contracts;

namespace EventContracts.Schema.Compatibility.Rules;

/// <summary>Partition key changed.</summary>
internal sealed class PartitionKeyChanged() : ChangeRule("EVC1402", "partition key changed", RuleLevel.Error)
{
    public override IEnumerable<CompatibilityFinding> Inspect(ContractChange change, IReadOnlyList<CompatibilityFinding> found)
    {
        if (change.OldMetadata.PartitionKey != change.NewMetadata.PartitionKey || !change.OldMetadata.PartitionKeyPointers.Equals(change.NewMetadata.PartitionKeyPointers))
            yield return Finding(Message, IdentityPlace.Of(change.OldRoot, MetadataKey.PartitionKey), IdentityPlace.Of(change.NewRoot, MetadataKey.PartitionKey));
    }

    private const string Message = "The partition key is another now: events of one entity go to two partitions, and their order is lost. Keep the key, or publish to a new topic";
}
