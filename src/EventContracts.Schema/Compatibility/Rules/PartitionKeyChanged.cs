using System.Collections.Generic;
using EventContracts.Schema.Contracts;

namespace EventContracts.Schema.Compatibility.Rules;

/// <summary>Partition key changed, or the one order of all events given up. In one partition the key decides no order.</summary>
internal sealed class PartitionKeyChanged() : ChangeRule("EVC1402", "partition key changed", RuleLevel.Error)
{
    public override IEnumerable<CompatibilityFinding> Inspect(ContractChange change, IReadOnlyList<CompatibilityFinding> found)
    {
        ContractMetadata old = change.OldMetadata, now = change.NewMetadata;
        if (old.IsTotallyOrdered && !now.IsTotallyOrdered)
            yield return Finding(OrderMessage, IdentityPlace.Of(change.OldRoot, MetadataKey.Ordering), IdentityPlace.Of(change.NewRoot, MetadataKey.Ordering));
        else if (!old.IsTotallyOrdered && (old.PartitionKey != now.PartitionKey || !old.PartitionKeyPointers.Equals(now.PartitionKeyPointers)))
            yield return Finding(KeyMessage, Place(change.OldRoot), Place(change.NewRoot));
    }

    private static SchemaLocation Place(SchemaLocation root) => IdentityPlace.Of(root, MetadataKey.PartitionKey);

    private const string KeyMessage = "The partition key is another now: events of one entity go to two partitions, and their order is lost. "
        + "Keep the key, or publish to a new topic";

    private const string OrderMessage = "The events are no longer in one order: consumers that rely on it see one before another that it follows. "
        + "Keep 'ordering', or publish to a new topic";
}
