namespace EventContracts.Schema.Compatibility.Rules;

/// <summary>Change that cannot be decided.</summary>
internal sealed class Undecided() : BreakRule("EVC1901", "change that cannot be decided", RuleLevel.Warning)
{
    public override bool Matches(DirectedBreak found) =>
        found.Break.Doubt is not null;

    public override string Explain(DirectedBreak found) =>
        $"{found.Subject}: cannot decide '{found.Keyword}': {found.Break.Doubt}. Check by hand whether {found.Effect}";

    public const string RuleId = "EVC1901";
}
