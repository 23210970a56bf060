using System;
using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Contracts;

namespace EventContracts.Schema.Compatibility.Rules;

/// <summary>Property of the partition key or event id changed.</summary>
internal sealed class KeyPropertyWeakened() : ChangeRule("EVC1403", "property of the partition key or event id changed", RuleLevel.Error)
{
    public override IEnumerable<CompatibilityFinding> Inspect(ContractChange change, IReadOnlyList<CompatibilityFinding> found)
    {
        IEnumerable<string> kept = change.OldMetadata.PartitionKeyPointers.Where(change.NewMetadata.PartitionKeyPointers.Contains);
        var pointers = new SortedSet<string>(kept, StringComparer.Ordinal);
        if (change.OldMetadata.EventIdPointer is { } id && id == change.NewMetadata.EventIdPointer)
            pointers.Add(id);
        foreach (string pointer in pointers)
        {
            var old = PropertyPath.Resolve(change.Old.Set, change.Old.Root, pointer);
            var now = PropertyPath.Resolve(change.New.Set, change.New.Root, pointer);
            if (old.Target is not { } before || now.Target is not { } after)
                continue;
            bool isWeaker = old.IsAlwaysPresent && !now.IsAlwaysPresent;
            bool isOther = old.Steps[old.Steps.Count - 1].Types != now.Steps[now.Steps.Count - 1].Types || before.Format != after.Format;
            if (isWeaker || isOther)
                yield return Finding(Message(pointer, isWeaker), PlacePair.Location(before), PlacePair.Location(after), pointer, Severity(change));
        }
    }

    // Where a convention found the id, the author may not mean it.
    private static FindingSeverity Severity(ContractChange change) =>
        change.OldMetadata.States(MetadataKey.Id) || change.OldMetadata.States(MetadataKey.PartitionKey) ? FindingSeverity.Error : FindingSeverity.Warning;

    private static string Message(string pointer, bool isWeaker) =>
        $"'{pointer}' identifies the event or its entity, and {(isWeaker ? "may be missing" : "has another type")} now: "
        + "events that belong together are not recognised. Leave it as it was";
}
