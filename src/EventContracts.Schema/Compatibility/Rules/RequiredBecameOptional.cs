using EventContracts.Schema.Compatibility.Conditions;

namespace EventContracts.Schema.Compatibility.Rules;

/// <summary>Required property became optional.</summary>
internal sealed class RequiredBecameOptional() : BreakRule("EVC1104", "required property became optional")
{
    public override bool Matches(DirectedBreak found) =>
        found.IsForward && found.Condition is RequiredMember required && found.Break.IsDeclared(required.Name);

    public override string Explain(DirectedBreak found) =>
        $"'{((RequiredMember)found.Condition).Name}' may be missing now, but consumers that are not upgraded require it. Leave it required";
}
