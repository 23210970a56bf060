using System.Collections.Generic;
using EventContracts.Schema.Contracts;

namespace EventContracts.Schema.Compatibility.Rules;

/// <summary>Event id changed.</summary>
internal sealed class EventIdChanged() : ChangeRule("EVC1404", "event id changed", RuleLevel.Error)
{
    public override IEnumerable<CompatibilityFinding> Inspect(ContractChange change, IReadOnlyList<CompatibilityFinding> found)
    {
        if (change.OldMetadata.EventIdPointer is null || change.OldMetadata.EventIdPointer == change.NewMetadata.EventIdPointer)
            yield break;
        SchemaLocation old = IdentityPlace.Of(change.OldRoot, MetadataKey.Id), now = IdentityPlace.Of(change.NewRoot, MetadataKey.Id);
        yield return Finding(Message, old, now, severity: Severity(change));
    }

    // Where a convention found the id, the author may not mean it.
    private static FindingSeverity Severity(ContractChange change) =>
        change.OldMetadata.States(MetadataKey.Id) || change.NewMetadata.States(MetadataKey.Id) ? FindingSeverity.Error : FindingSeverity.Warning;

    private const string Message = "The event id is another property now: consumers handle an event twice that they have seen under its old id. Keep it";
}
