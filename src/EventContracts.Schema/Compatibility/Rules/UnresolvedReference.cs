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
            foreach (Assertion assertion in pair.Old.Where(assertion => assertion.Condition is Unresolved))
                yield return Finding(Message("old", assertion), At(assertion), pair.NewLocation, pair.Path);
            foreach (Assertion assertion in pair.New.Where(assertion => assertion.Condition is Unresolved))
                yield return Finding(Message("new", assertion), pair.OldLocation, At(assertion), pair.Path);
        }
    }

    private static string Message(string version, Assertion assertion) =>
        $"In the {version} version '{((Unresolved)assertion.Condition).Reference}' does not resolve, so nobody knows what changed there. Add the file it refers to";

    private static SchemaLocation At(Assertion assertion) => new(assertion.Schema.File, assertion.Pointer);
}
