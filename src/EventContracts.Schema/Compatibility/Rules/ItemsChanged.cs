using EventContracts.Schema.Compatibility.Conditions;

namespace EventContracts.Schema.Compatibility.Rules;

/// <summary>Items, tuple, uniqueItems or contains changed.</summary>
internal sealed class ItemsChanged() : BreakRule("EVC1214", "items, tuple, uniqueItems or contains changed")
{
    public override bool Matches(DirectedBreak found) =>
        found.Condition is ItemSchema or ContainedItems or UniqueItems or UncoveredItems;

    public override string Explain(DirectedBreak found) =>
        $"{found.Subject}: '{found.Keyword}' allows other arrays now, and {found.Effect}";
}
