using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Compatibility.Conditions;
using EventContracts.Schema.Documents;

namespace EventContracts.Schema.Compatibility.Rules;

/// <summary>Optional property removed.</summary>
internal sealed class RemovedProperty() : ChangeRule("EVC1106", "optional property removed", RuleLevel.Warning)
{
    public override IEnumerable<CompatibilityFinding> Inspect(ContractChange change, IReadOnlyList<CompatibilityFinding> found) =>
        change.Options.Policy == CompatibilityPolicy.Strict ? [] : change.Pairs.SelectMany(pair => Removed(change, pair));

    private IEnumerable<CompatibilityFinding> Removed(ContractChange change, PlacePair pair)
    {
        SortedDictionary<string, List<SchemaTerm>> old = PlacePair.Members(pair.Old), now = PlacePair.Members(pair.New);
        foreach (KeyValuePair<string, List<SchemaTerm>> member in old)
        {
            bool isAnnounced = member.Value.Exists(term => term.Schema.Deprecated) || change.NewMetadata.Reserved.Contains(member.Key);
            // Forward, a required property is a break of its own.
            bool isBreak = PlacePair.Requires(pair.OldTerms, member.Key) && (change.Options.Mode.Directions() & CompatibilityDirection.Forward) != 0;
            bool isObject = pair.NewTerms.Any(term => (term.Language.KindsOf(term.Schema) & TypeSet.Object) != 0);
            if (now.ContainsKey(member.Key) || !isObject || isAnnounced || isBreak || ProbableRename.NewName(member, now) is not null)
                continue;
            SchemaLocation place = PlacePair.Location(member.Value[0].Schema);
            FindingSeverity severity = change.Options.RequireDeprecation ? FindingSeverity.Error : FindingSeverity.Warning;
            yield return Finding(Message(member.Key), place, pair.NewAt("properties"), JsonPointer.Append(pair.Path, member.Key), severity);
        }
    }

    private static string Message(string name) =>
        $"'{name}' is removed: consumers that are not upgraded do without it, and another property of that name could be misread. "
        + "Deprecate it first, or list it in 'x-event.reserved'";
}
