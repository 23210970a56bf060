using EventContracts.Schema.Compatibility.Conditions;

namespace EventContracts.Schema.Compatibility.Rules;

/// <summary>PropertyNames, minProperties, maxProperties or dependencies changed.</summary>
internal sealed class ObjectConstraintChanged() : BreakRule("EVC1114", "propertyNames, minProperties, maxProperties or dependencies changed")
{
    public override bool Matches(DirectedBreak found) =>
        found.Condition is MemberCount or NameSchema or DependentMember or DependentSchema;

    public override string Explain(DirectedBreak found) =>
        $"{found.Subject}: '{found.Keyword}' is {(found.IsBackward ? "tighter" : "looser")} now, and {found.Effect}";
}
