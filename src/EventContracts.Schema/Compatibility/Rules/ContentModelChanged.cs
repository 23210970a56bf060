using EventContracts.Schema.Compatibility.Conditions;

namespace EventContracts.Schema.Compatibility.Rules;

/// <summary>Object opened or closed.</summary>
internal sealed class ContentModelChanged() : BreakRule("EVC1110", "object opened or closed")
{
    public override bool Matches(DirectedBreak found) =>
        found.Condition is UncoveredMembers
        || (found.Condition is MemberSchema { Name: null } member && found.Break.MemberName is null && PropertyAddedAgainstReader.IsFalse(member));

    public override string Explain(DirectedBreak found) =>
        $"{found.Subject} is {(found.IsBackward ? "closed to" : "open for")} members that the schema does not name now, "
        + $"and {found.Effect} under the strict policy";
}
