using EventContracts.Schema.Compatibility.Conditions;

namespace EventContracts.Schema.Compatibility.Rules;

/// <summary>Pattern added or removed.</summary>
internal sealed class PatternAddedOrRemoved() : BreakRule("EVC1210", "pattern added or removed")
{
    public override bool Matches(DirectedBreak found) =>
        found.Condition is MatchedPattern && !found.Break.IsWritten("pattern");

    public override string Explain(DirectedBreak found) =>
        $"{found.Subject} has {(found.IsBackward ? "a pattern now" : "no pattern any more")}, and {found.Effect}";
}
