using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Compatibility.Conditions;

namespace EventContracts.Schema.Compatibility.Rules;

/// <summary>Map became an object.</summary>
internal sealed class MapBecameObject() : ChangeRule("EVC1112", "map became an object", RuleLevel.Warning)
{
    public override IEnumerable<CompatibilityFinding> Inspect(ContractChange change, IReadOnlyList<CompatibilityFinding> found) =>
        change.Options.Policy == CompatibilityPolicy.Strict ? [] : InEachPlace(change, pair => HasEntries(pair.Old) && IsObject(pair.New)
            ? Finding(Message(pair), pair.OldAt("additionalProperties"), pair.NewAt("properties"), pair.Path)
            : null);

    private static string Message(PlacePair pair) => $"{pair.Subject} was a map: entries that the new properties do not name are dropped";

    private static bool IsObject(IReadOnlyList<Assertion> assertions) =>
        assertions.Any(assertion => assertion.Condition is MemberSchema) && !HasEntries(assertions);

    private static bool HasEntries(IReadOnlyList<Assertion> assertions) =>
        assertions.Any(assertion => assertion is { Condition: MemberSchema { Name: null }, Declares: not null });
}
