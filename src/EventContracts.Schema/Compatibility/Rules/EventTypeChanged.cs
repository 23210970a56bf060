using System;
using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Contracts;

namespace EventContracts.Schema.Compatibility.Rules;

/// <summary>Event type changed.</summary>
internal sealed class EventTypeChanged() : ChangeRule("EVC1401", "event type changed", RuleLevel.ByMode)
{
    private static readonly string[] Stages = ["alpha", "beta", "dev", "draft", "pre", "preview", "rc", "snapshot"];

    public override IEnumerable<CompatibilityFinding> Inspect(ContractChange change, IReadOnlyList<CompatibilityFinding> found)
    {
        if (HasChanged(change))
        {
            FindingSeverity severity = change.NewMetadata.Aliases.Contains(change.OldMetadata.Type) ? FindingSeverity.Info : FindingSeverity.Error;
            yield return Finding(
                Message(change), IdentityPlace.Of(change.OldRoot, MetadataKey.Type), IdentityPlace.Of(change.NewRoot, MetadataKey.Type), severity: severity);
        }
    }

    // A name that nobody stated comes from an identifier or a file, which often carry the version.
    private static bool HasChanged(ContractChange change) => change.OldMetadata.States(MetadataKey.Type) || change.NewMetadata.States(MetadataKey.Type)
        ? change.OldMetadata.Type != change.NewMetadata.Type
        : Unversioned(change.OldMetadata.Type) != Unversioned(change.NewMetadata.Type);

    // Without what is a version, "3a", "v1beta2", and beside one "rc1" or "preview"; digits apart.
    private static string Unversioned(string type)
    {
        string[] words = type.Split('.', '-', '_');
        bool isVersioned = Array.Exists(words, IsVersion);
        IEnumerable<string> kept = words.Where(word => !IsVersion(word) && !(isVersioned && Array.IndexOf(Stages, Letters(word).ToLowerInvariant()) >= 0));
        string name = string.Concat(kept.Select(Letters));
        return name.Length == 0 ? Letters(type) : name;
    }

    private static bool IsVersion(string word) =>
        word.Length > 0 && (char.IsDigit(word[0]) || (word.Length > 1 && word[0] is 'v' or 'V' && char.IsDigit(word[1])));

    private static string Letters(string word) => string.Concat(word.Where(char.IsLetter));

    private static string Message(ContractChange change) =>
        $"The event is '{change.NewMetadata.Type}' now and was '{change.OldMetadata.Type}': consumers no longer recognise it. "
        + "Keep the type, or list the old one in 'x-event.aliases'";
}
