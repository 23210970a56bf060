using EventContracts.Schema.Compatibility.Conditions;

namespace EventContracts.Schema.Compatibility.Rules;

/// <summary>Required property added.</summary>
internal sealed class RequiredPropertyAdded() : BreakRule("EVC1101", "required property added")
{
    public override bool Matches(DirectedBreak found) =>
        found.IsBackward && found.Condition is RequiredMember required
        && !found.Break.IsDeclared(required.Name) && !RequiredWithDefault.HasDefault(found, required.Name);

    public override string Explain(DirectedBreak found) =>
        $"'{((RequiredMember)found.Condition).Name}' is new and required, but events already written lack it. Make it optional";
}
