using EventContracts.Schema.Compatibility.Conditions;

namespace EventContracts.Schema.Compatibility.Rules;

/// <summary>Values of a map changed.</summary>
internal sealed class MapValueChanged() : BreakRule("EVC1111", "values of a map changed")
{
    public override bool Matches(DirectedBreak found) =>
        found.Break.Place.IsMapEntry || found.Condition is MemberSchema { Name: null };

    public override string Explain(DirectedBreak found) =>
        $"{found.Subject}: the entries of the map are other values now ('{found.Keyword}'), and {found.Effect}";
}
