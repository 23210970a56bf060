using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Compatibility.Conditions;
using EventContracts.Schema.Documents;

namespace EventContracts.Schema.Compatibility.Rules;

/// <summary>Generated nullability changed.</summary>
internal sealed class GeneratedNullabilityChanged() : ChangeRule("EVC1503", "generated nullability changed", RuleLevel.GeneratedCode)
{
    public override IEnumerable<CompatibilityFinding> Inspect(ContractChange change, IReadOnlyList<CompatibilityFinding> found) =>
        !change.Options.IncludeGeneratedCode ? [] : change.Pairs.SelectMany(Changed);

    private IEnumerable<CompatibilityFinding> Changed(PlacePair pair)
    {
        SortedDictionary<string, List<SchemaTerm>> now = PlacePair.Members(pair.New);
        foreach (KeyValuePair<string, List<SchemaTerm>> member in PlacePair.Members(pair.Old).Where(member => now.ContainsKey(member.Key)))
        {
            bool wasNullable = IsNullable(pair.OldTerms, member), isNullable = IsNullable(pair.NewTerms, new(member.Key, now[member.Key]));
            if (wasNullable == isNullable)
                continue;
            string what = isNullable ? "may be null in C# now" : "is never null in C# any more";
            SchemaLocation before = PlacePair.Location(member.Value[0].Schema), after = PlacePair.Location(now[member.Key][0].Schema);
            yield return Finding($"'{member.Key}' {what}; code that uses it gets warnings", before, after, JsonPointer.Append(pair.Path, member.Key));
        }
    }

    private static bool IsNullable(IReadOnlyList<SchemaTerm> terms, KeyValuePair<string, List<SchemaTerm>> member) =>
        !PlacePair.Requires(terms, member.Key) || member.Value.TrueForAll(term => (term.Language.KindsOf(term.Schema) & TypeSet.Null) != 0);
}
