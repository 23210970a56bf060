using EventContracts.Schema.Compatibility.Solving;

namespace EventContracts.Schema.Compatibility.Patterns;

/// <summary>A <c>pattern</c> keyword: its text, and its language where that is regular.</summary>
internal sealed class Pattern(PatternAlgebra algebra, string text, StepBudget budget)
{
    public string Text { get; } = text;

    /// <summary>Null when the expression cannot be decided; only its text can be compared then.</summary>
    public PatternNode? Language { get; } = PatternCompiler.Compile(algebra, text);

    public Truth Matches(string value)
    {
        if (Language is not { } node)
            return Truth.Unknown;
        foreach (int letter in PatternText.Letters(value))
        {
            int known = algebra.Count;
            node = algebra.Derive(node, letter);
            // Expressions that grow with every letter cost what they grow.
            if (algebra.Count > known && !budget.Take(PatternSearch.CostOfNode * (algebra.Count - known)))
                return Truth.Unknown;
        }
        return Truths.Of(node.IsNullable);
    }
}
