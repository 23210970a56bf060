using EventContracts.Schema.Compatibility.Conditions;

namespace EventContracts.Schema.Compatibility.Rules;

/// <summary>Required property removed.</summary>
internal sealed class RequiredPropertyRemoved() : BreakRule("EVC1105", "required property removed")
{
    public override bool Matches(DirectedBreak found) =>
        found.IsForward && found.Condition is RequiredMember required && !found.Break.IsDeclared(required.Name);

    public override string Explain(DirectedBreak found) =>
        $"'{((RequiredMember)found.Condition).Name}' is gone, but consumers that are not upgraded require it. Deprecate it instead";
}
