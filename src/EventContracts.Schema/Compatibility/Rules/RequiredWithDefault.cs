using EventContracts.Schema.Compatibility.Conditions;

namespace EventContracts.Schema.Compatibility.Rules;

/// <summary>Required property with a default added.</summary>
internal sealed class RequiredWithDefault() : BreakRule("EVC1102", "required property with a default added")
{
    public override bool Matches(DirectedBreak found) =>
        found.IsBackward && found.Condition is RequiredMember required && !found.Break.IsDeclared(required.Name) && HasDefault(found, required.Name);

    public override string Explain(DirectedBreak found) =>
        $"'{((RequiredMember)found.Condition).Name}' is new and required; its default does not help, since readers do not fill it in. Make it optional";

    public static bool HasDefault(DirectedBreak found, string name) => found.Break.Assertion.Schema.FindProperty(name)?.Default is not null;
}
