using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Contracts;

namespace EventContracts.Schema.Compatibility.Rules;

/// <summary>Event type changed.</summary>
internal sealed class EventTypeChanged() : ChangeRule("EVC1401", "event type changed", RuleLevel.ByMode)
{
    public override IEnumerable<CompatibilityFinding> Inspect(ContractChange change, IReadOnlyList<CompatibilityFinding> found)
    {
        if (change.OldMetadata.Type != change.NewMetadata.Type)
            yield return Finding(Message(change), IdentityPlace.Of(change.OldRoot, MetadataKey.Type), IdentityPlace.Of(change.NewRoot, MetadataKey.Type), severity: change.NewMetadata.Aliases.Contains(change.OldMetadata.Type) ? FindingSeverity.Info : FindingSeverity.Error);
    }

    private static string Message(ContractChange change) =>
        $"The event is '{change.NewMetadata.Type}' now and was '{change.OldMetadata.Type}': consumers no longer recognise it. Keep the type, or list the old one in 'x-event.aliases'";
}
