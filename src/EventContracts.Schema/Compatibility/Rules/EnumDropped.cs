using EventContracts.Schema.Compatibility.Conditions;

namespace EventContracts.Schema.Compatibility.Rules;

/// <summary>Enum constraint dropped.</summary>
internal sealed class EnumDropped() : BreakRule("EVC1206", "enum constraint dropped")
{
    public override bool Matches(DirectedBreak found) =>
        found.IsForward && found.Condition is ListedValues;

    public override string Explain(DirectedBreak found) =>
        $"{found.Subject} is not limited to listed values any more, and consumers that are not upgraded do not read others";
}
