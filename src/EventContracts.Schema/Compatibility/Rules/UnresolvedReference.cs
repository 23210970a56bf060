using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Compatibility.Conditions;

namespace EventContracts.Schema.Compatibility.Rules;

/// <summary>Reference that does not resolve.</summary>
internal sealed class UnresolvedReference() : ChangeRule("EVC1305", "reference that does not resolve", RuleLevel.Error)
{
    public const string RuleId = "EVC1305";

    public override IEnumerable<CompatibilityFinding> Inspect(ContractChange change, IReadOnlyList<CompatibilityFinding> found)
    {
        foreach (PlacePair pair in change.Pairs)
        {
            IReadOnlyList<Assertion> old = Dangling(pair.Old), now = Dangling(pair.New);
            foreach (Assertion assertion in old.Where(one => !now.Any(other => Text(other) == Text(one))))
                yield return Finding(Lost("old", assertion), At(assertion), pair.NewLocation, pair.Path);
            foreach (Assertion assertion in now)
            {
                yield return old.FirstOrDefault(other => Text(other) == Text(assertion)) is { } same
                    ? Finding(Kept(assertion), At(same), At(assertion), pair.Path, FindingSeverity.Warning)
                    : Finding(Lost("new", assertion), pair.OldLocation, At(assertion), pair.Path);
            }
        }
    }

    private static IReadOnlyList<Assertion> Dangling(IReadOnlyList<Assertion> assertions) =>
        [.. assertions.Where(assertion => assertion.Condition is Unresolved).GroupBy(Text).Select(same => same.First())];

    private static string Text(Assertion assertion) => ((Unresolved)assertion.Condition).Reference;

    private static string Lost(string version, Assertion assertion) =>
        $"In the {version} version '{Text(assertion)}' does not resolve, so nobody knows what changed there. Add the file it refers to";

    private static string Kept(Assertion assertion) =>
        $"'{Text(assertion)}' resolves in neither version and is taken for unchanged. Add the file it refers to";

    private static SchemaLocation At(Assertion assertion) => new(assertion.Schema.File, assertion.Pointer);
}
