using EventContracts.Schema.Compatibility.Conditions;

namespace EventContracts.Schema.Compatibility.Rules;

/// <summary>Branch of a union added or removed.</summary>
internal sealed class UnionBranchChanged() : BreakRule("EVC1301", "branch of a union added or removed")
{
    public override bool Matches(DirectedBreak found) =>
        found.Condition is AnyBranch or OneBranch;

    public override string Explain(DirectedBreak found)
    {
        string values = found.IsBackward ? "values of a branch that is gone" : "values of a new branch";
        return $"{found.Subject}: {values} fit no branch of the '{found.Keyword}', and {found.Effect}";
    }
}
