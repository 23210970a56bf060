using EventContracts.Schema.Compatibility.Conditions;

namespace EventContracts.Schema.Compatibility.Rules;

/// <summary>Pattern changed.</summary>
internal sealed class PatternChanged() : BreakRule("EVC1211", "pattern changed")
{
    public override bool Matches(DirectedBreak found) =>
        found.Condition is MatchedPattern;

    public override string Explain(DirectedBreak found) =>
        $"{found.Subject} has another pattern now, and {found.Effect}. A pattern may only be widened for upgraded consumers";
}
