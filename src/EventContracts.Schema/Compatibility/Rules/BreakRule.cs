namespace EventContracts.Schema.Compatibility.Rules;

/// <summary>Gives a break its name. What is a break has been decided before, by what the schemas mean.</summary>
internal abstract class BreakRule(string id, string title, RuleLevel level = RuleLevel.ByMode) : CompatibilityRule(id, title, level)
{
    public abstract bool Matches(DirectedBreak found);

    /// <summary>What is wrong, then what to do.</summary>
    public abstract string Explain(DirectedBreak found);

    public virtual FindingSeverity Severity(DirectedBreak found) => Level == RuleLevel.Warning ? FindingSeverity.Warning : FindingSeverity.Error;
}
