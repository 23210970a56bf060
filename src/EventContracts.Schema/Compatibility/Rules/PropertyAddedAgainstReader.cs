using EventContracts.Schema.Compatibility.Conditions;

namespace EventContracts.Schema.Compatibility.Rules;

/// <summary>Property added to an object that readers close, or that writers left open.</summary>
internal sealed class PropertyAddedAgainstReader() : BreakRule("EVC1107", "property added to an object that readers close, or that writers left open")
{
    public override bool Matches(DirectedBreak found) =>
        IsAdded(found);

    public override string Explain(DirectedBreak found) =>
        $"'{found.Break.MemberName ?? ((MemberSchema)found.Condition).Name}' is new, and {found.Effect} under the strict policy";

    // A new property narrows what an open object held before; an old reader that closes its objects rejects it.
    private static bool IsAdded(DirectedBreak found) => found.Condition is MemberSchema member
        && (found.IsBackward ? IsUndeclared(found, member) : member.Name is null && found.Break.MemberName is not null && IsFalse(member));

    internal static bool IsUndeclared(DirectedBreak found, MemberSchema member) =>
        found.Policy == CompatibilityPolicy.Strict && member.Name is { } name && !found.Break.IsDeclared(name);

    internal static bool IsFalse(MemberSchema member) => member.Term.Schema.IsBoolean(out bool everything) && !everything;
}
