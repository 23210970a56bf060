using EventContracts.Schema.Compatibility.Conditions;

namespace EventContracts.Schema.Compatibility.Rules;

/// <summary>Optional property removed where the policy is strict.</summary>
internal sealed class PropertyRemovedAgainstReader() : BreakRule("EVC1106", "optional property removed")
{
    public override bool Matches(DirectedBreak found) =>
        found.Condition is MemberSchema member
        && (found.IsForward
            ? PropertyAddedAgainstReader.IsUndeclared(found, member)
            : member.Name is null && found.Break.MemberName is not null && PropertyAddedAgainstReader.IsFalse(member));

    public override string Explain(DirectedBreak found) =>
        $"'{found.Break.MemberName ?? ((MemberSchema)found.Condition).Name}' is removed, and {found.Effect} under the strict policy. Deprecate it instead";
}
