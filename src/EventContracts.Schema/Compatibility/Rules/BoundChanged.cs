using EventContracts.Schema.Compatibility.Conditions;

namespace EventContracts.Schema.Compatibility.Rules;

/// <summary>Bound tightened or loosened.</summary>
internal sealed class BoundChanged() : BreakRule("EVC1208", "bound tightened or loosened")
{
    public override bool Matches(DirectedBreak found) =>
        found.Condition is NumberRange or StringLength or ItemCount;

    public override string Explain(DirectedBreak found) =>
        $"{found.Subject}: '{found.Keyword}' is {(found.IsBackward ? "tighter" : "looser")} now, and {found.Effect}. Keep the old bound";
}
