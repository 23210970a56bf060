using EventContracts.Schema.Compatibility.Solving;

namespace EventContracts.Schema.Compatibility.Patterns;

/// <summary>A <c>pattern</c> keyword: its text, and its language where that is regular.</summary>
internal sealed class Pattern(PatternAlgebra algebra, string text)
{
    public string Text { get; } = text;

    /// <summary>Null when the expression cannot be decided; only its text can be compared then.</summary>
    public PatternNode? Language { get; } = PatternCompiler.Compile(algebra, text);

    public Truth Matches(string value)
    {
        if (Language is not { } node)
            return Truth.Unknown;
        foreach (int letter in PatternText.Letters(value))
            node = algebra.Derive(node, letter);
        return Truths.Of(node.IsNullable);
    }
}
