using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Compatibility.Conditions;

namespace EventContracts.Schema.Compatibility.Rules;

/// <summary>Map became an object.</summary>
internal sealed class MapBecameObject() : ChangeRule("EVC1112", "map became an object", RuleLevel.Warning)
{
    public override IEnumerable<CompatibilityFinding> Inspect(ContractChange change, IReadOnlyList<CompatibilityFinding> found) =>
        change.Options.Policy == CompatibilityPolicy.Strict ? [] : InEachPlace(change, pair => HasEntries(pair.Old) && !HasEntries(pair.New) && pair.New.Any(assertion => assertion.Condition is MemberSchema)
            ? Finding($"{pair.Subject} was a map: entries that the new properties do not name are dropped", pair.OldAt("additionalProperties"), pair.NewAt("properties"), pair.Path)
            : null);

    private static bool HasEntries(IReadOnlyList<Assertion> assertions) =>
        assertions.Any(assertion => assertion is { Condition: MemberSchema { Name: null }, Declares: not null });
}
