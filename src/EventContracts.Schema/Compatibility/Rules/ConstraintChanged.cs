namespace EventContracts.Schema.Compatibility.Rules;

/// <summary>Any break that has no name of its own.</summary>
internal sealed class ConstraintChanged() : BreakRule("EVC1304", "allOf, not, if or another constraint changed")
{
    public override bool Matches(DirectedBreak found) =>
        true;

    public override string Explain(DirectedBreak found) =>
        $"{found.Subject}: {(found.Keyword.Length == 0 ? "the schema" : $"'{found.Keyword}'")} allows other values now, and {found.Effect}";
}
