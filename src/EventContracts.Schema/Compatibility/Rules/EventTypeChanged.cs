using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Contracts;

namespace EventContracts.Schema.Compatibility.Rules;

/// <summary>Event type changed.</summary>
internal sealed class EventTypeChanged() : ChangeRule("EVC1401", "event type changed", RuleLevel.ByMode)
{
    public override IEnumerable<CompatibilityFinding> Inspect(ContractChange change, IReadOnlyList<CompatibilityFinding> found)
    {
        if (HasChanged(change))
            yield return Finding(Message(change), IdentityPlace.Of(change.OldRoot, MetadataKey.Type), IdentityPlace.Of(change.NewRoot, MetadataKey.Type), severity: change.NewMetadata.Aliases.Contains(change.OldMetadata.Type) ? FindingSeverity.Info : FindingSeverity.Error);
    }

    // A name that nobody stated comes from an identifier or a file, which often carry the version.
    private static bool HasChanged(ContractChange change) => change.OldMetadata.States(MetadataKey.Type) || change.NewMetadata.States(MetadataKey.Type)
        ? change.OldMetadata.Type != change.NewMetadata.Type
        : Letters(change.OldMetadata.Type) != Letters(change.NewMetadata.Type);

    private static string Letters(string type) => string.Concat(type.Where(char.IsLetter));

    private static string Message(ContractChange change) =>
        $"The event is '{change.NewMetadata.Type}' now and was '{change.OldMetadata.Type}': consumers no longer recognise it. Keep the type, or list the old one in 'x-event.aliases'";
}
