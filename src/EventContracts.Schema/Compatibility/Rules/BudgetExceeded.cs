namespace EventContracts.Schema.Compatibility.Rules;

/// <summary>Comparison given up within its step budget.</summary>
internal sealed class BudgetExceeded() : BreakRule("EVC1902", "comparison given up within its step budget", RuleLevel.Warning)
{
    public override bool Matches(DirectedBreak found) =>
        found.Break.Doubt == Solving.Outcome.BudgetSpent.Reason;

    public override string Explain(DirectedBreak found) =>
        $"{found.Subject}: {found.Break.Doubt}. Compare smaller schemas, or raise the budget";
}
