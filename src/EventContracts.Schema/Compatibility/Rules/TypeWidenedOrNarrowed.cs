using EventContracts.Schema.Compatibility.Conditions;

namespace EventContracts.Schema.Compatibility.Rules;

/// <summary>Type widened or narrowed.</summary>
internal sealed class TypeWidenedOrNarrowed() : BreakRule("EVC1202", "type widened or narrowed")
{
    public override bool Matches(DirectedBreak found) =>
        found.Condition is ValueKinds || found.IsAboutKinds || found.Condition is MemberSchema;

    public override string Explain(DirectedBreak found) =>
        $"{found.Subject} has a {(found.IsBackward ? "narrower" : "wider")} type now, and {found.Effect}. Add a property with another name";
}
