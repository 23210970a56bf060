using EventContracts.Schema.Compatibility.Conditions;

namespace EventContracts.Schema.Compatibility.Rules;

/// <summary>MultipleOf changed.</summary>
internal sealed class MultipleOfChanged() : BreakRule("EVC1209", "multipleOf changed")
{
    public override bool Matches(DirectedBreak found) =>
        found.Condition is MultipleOf;

    public override string Explain(DirectedBreak found) =>
        $"{found.Subject}: 'multipleOf' allows {(found.IsBackward ? "fewer" : "other")} numbers now, and {found.Effect}";
}
