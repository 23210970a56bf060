using EventContracts.Schema.Compatibility.Conditions;

namespace EventContracts.Schema.Compatibility.Rules;

/// <summary>Constant changed.</summary>
internal sealed class ConstantChanged() : BreakRule("EVC1207", "constant changed")
{
    public override bool Matches(DirectedBreak found) =>
        found.Condition is ListedValues { Values.Count: 1 } && found.Break.ListedByWriter is { Count: 1 };

    public override string Explain(DirectedBreak found) =>
        $"{found.Subject} is another constant now, and {found.Effect}. A constant that tells events apart never changes";
}
