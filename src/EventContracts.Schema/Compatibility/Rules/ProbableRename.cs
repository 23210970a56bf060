using System;
using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Compatibility.Conditions;
using EventContracts.Schema.Compatibility.Solving;
using EventContracts.Schema.Contracts;
using EventContracts.Schema.Documents;

namespace EventContracts.Schema.Compatibility.Rules;

/// <summary>Property probably renamed.</summary>
internal sealed class ProbableRename() : ChangeRule("EVC1109", "property probably renamed", RuleLevel.Warning)
{
    public override IEnumerable<CompatibilityFinding> Inspect(ContractChange change, IReadOnlyList<CompatibilityFinding> found)
    {
        foreach (PlacePair pair in change.Pairs)
        {
            SortedDictionary<string, List<SchemaTerm>> old = PlacePair.Members(pair.Old), now = PlacePair.Members(pair.New);
            var added = new SortedDictionary<string, List<SchemaTerm>>(StringComparer.Ordinal);
            foreach (KeyValuePair<string, List<SchemaTerm>> member in now.Where(member => !old.ContainsKey(member.Key)))
                added.Add(member.Key, member.Value);
            foreach (KeyValuePair<string, List<SchemaTerm>> member in old)
            {
                if (now.ContainsKey(member.Key) || NewName(member, added) is not { } name)
                    continue;
                SchemaLocation before = PlacePair.Location(member.Value[0].Schema), after = PlacePair.Location(now[name][0].Schema);
                yield return Finding(Message(member.Key, name), before, after, JsonPointer.Append(pair.Path, member.Key));
            }
        }
    }

    private static string Message(string old, string name) =>
        $"'{old}' looks renamed to '{name}': what is written under one name is lost to readers of the other. Keep both, and deprecate the old one";

    /// <summary>The added property that a removed one probably is.</summary>
    public static string? NewName(KeyValuePair<string, List<SchemaTerm>> removed, SortedDictionary<string, List<SchemaTerm>> candidates) =>
        candidates.FirstOrDefault(added => AreSimilar(removed.Key, added.Key) && Implies(removed.Value[0], added.Value[0])).Key;

    private static bool Implies(SchemaTerm removed, SchemaTerm added) => new SchemaEquality(added.Language.Universe.Budget).Implies(removed, added);

    private static bool AreSimilar(string left, string right) =>
        string.Equals(Bare(left), Bare(right), StringComparison.OrdinalIgnoreCase) || (left.Length > 3 && NearestWord.Find(left, [right]) is not null);

    private static string Bare(string name) => name.Replace("_", "").Replace("-", "");
}
