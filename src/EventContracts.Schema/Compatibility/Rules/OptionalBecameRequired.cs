using EventContracts.Schema.Compatibility.Conditions;

namespace EventContracts.Schema.Compatibility.Rules;

/// <summary>Optional property became required.</summary>
internal sealed class OptionalBecameRequired() : BreakRule("EVC1103", "optional property became required")
{
    public override bool Matches(DirectedBreak found) =>
        found.IsBackward && found.Condition is RequiredMember required && found.Break.IsDeclared(required.Name);

    public override string Explain(DirectedBreak found) =>
        $"'{((RequiredMember)found.Condition).Name}' is required now, but events already written may lack it. Leave it optional";
}
