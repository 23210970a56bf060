using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Compatibility.Conditions;
using EventContracts.Schema.Documents;

namespace EventContracts.Schema.Compatibility.Rules;

/// <summary>Name of a removed property used again.</summary>
internal sealed class NameUsedAgain() : ChangeRule("EVC1108", "name of a removed property used again", RuleLevel.Error)
{
    public override IEnumerable<CompatibilityFinding> Inspect(ContractChange change, IReadOnlyList<CompatibilityFinding> found)
    {
        PlacePair root = change.Pairs[0];
        SortedDictionary<string, List<SchemaTerm>> old = PlacePair.Members(root.Old);
        foreach (KeyValuePair<string, List<SchemaTerm>> member in PlacePair.Members(root.New).Where(member => !old.ContainsKey(member.Key)))
        {
            SchemaLocation place = PlacePair.Location(member.Value[0].Schema);
            string path = JsonPointer.Append("", member.Key);
            if (change.OldMetadata.Reserved.Concat(change.NewMetadata.Reserved).Contains(member.Key))
                yield return Finding($"'{member.Key}' is reserved: an earlier version used the name. Choose another", change.OldRoot, place, path);
            else if (change.Options.Earlier.Select(version => Earlier(version, member)).FirstOrDefault(known => known is not null) is { } known)
                yield return Finding(Misread(member.Key), known, place, path);
        }
    }

    private static string Misread(string name) =>
        $"'{name}' was a property of another type in an earlier version, whose events would be misread. Choose another name";

    private static SchemaLocation? Earlier(SchemaVersion version, KeyValuePair<string, List<SchemaTerm>> member)
    {
        Subschema? property = version.Root.FindProperty(member.Key);
        if (property is null)
            return null;
        TypeSet before = AllowedTypes.Of(version.Set, property);
        TypeSet now = member.Value.Aggregate(AllowedTypes.All, (types, term) => types & term.Language.KindsOf(term.Schema));
        return (before & now) == TypeSet.None ? PlacePair.Location(property) : null;
    }
}
