namespace EventContracts.Schema.Compatibility.Rules;

/// <summary>Branches of a oneOf overlap.</summary>
internal sealed class BranchOverlaps() : BreakRule("EVC1302", "branches of a oneOf overlap")
{
    public override bool Matches(DirectedBreak found) =>
        found.Break.IsOverlap;

    public override string Explain(DirectedBreak found) =>
        $"{found.Subject}: a value fits several branches of the 'oneOf', and {found.Effect} under the strict policy. Tell the branches apart by a constant";
}
