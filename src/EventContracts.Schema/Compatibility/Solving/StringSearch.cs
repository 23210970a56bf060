using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Compatibility.Patterns;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Compatibility.Solving;

/// <summary>Finds a string for a clause: every constraint on it is one regular language.</summary>
internal static class StringSearch
{
    // A counterexample of more letters helps nobody.
    private const long MaxLength = 100_000;

    public static Outcome Find(Clause clause, PatternAlgebra algebra, StepBudget budget)
    {
        StringBounds bounds = clause.Strings;
        if (bounds.Minimum > bounds.Maximum)
            return Outcome.Empty;
        if (bounds.Minimum > MaxLength)
            return Outcome.Unknown($"no string of {bounds.Minimum} characters is built");
        if (bounds.Matched.Count == 0 && bounds.Unmatched.Count == 0)
            return OfLength(clause);
        Pattern? opaque = bounds.Matched.Concat(bounds.Unmatched).FirstOrDefault(pattern => pattern.Language is null);
        if (opaque is not null && bounds.Matched.Any(matched => bounds.Unmatched.Any(unmatched => matched.Text == unmatched.Text)))
            return Outcome.Empty;
        string? found = PatternSearch.Find(algebra, Language(clause, algebra), budget, out bool isDecided);
        if (found is null)
            return isDecided ? Outcome.Empty : Outcome.BudgetSpent;
        return opaque is null
            ? Outcome.Found(JsonValues.String(found))
            : Outcome.Unknown($"the pattern '{opaque.Text}' is not a regular expression that can be decided");
    }

    // Lengths alone need no automaton, which would go through thousands of letters one by one.
    private static Outcome OfLength(Clause clause)
    {
        int length = (int)clause.Strings.Minimum;
        if (length == 0)
        {
            JsonNode empty = JsonValues.String("");
            if (!clause.IsExcluded(empty) || clause.Strings.Maximum == 0)
                return clause.IsExcluded(empty) ? Outcome.Empty : Outcome.Found(empty);
            length = 1;
        }
        // Each excluded value rules out at most one of these.
        IEnumerable<JsonNode> texts = Enumerable.Range('a', clause.Excluded.Count + 1).Select(letter => JsonValues.String(Repeated(letter, length)));
        return Outcome.Found(texts.First(text => !clause.IsExcluded(text)));
    }

    // A surrogate is no letter.
    private static string Repeated(int letter, int length) =>
        string.Concat(Enumerable.Repeat(char.ConvertFromUtf32(letter < 0xD800 ? letter : letter + 0x800), length));

    private static PatternNode Language(Clause clause, PatternAlgebra algebra)
    {
        StringBounds bounds = clause.Strings;
        int maximum = bounds.Maximum > MaxLength ? PatternNode.Unbounded : (int)bounds.Maximum;
        var parts = new List<PatternNode> { algebra.Repeat(algebra.Letter(CharSet.All), (int)bounds.Minimum, maximum) };
        parts.AddRange(bounds.Matched.Where(pattern => pattern.Language is not null).Select(pattern => pattern.Language!));
        parts.AddRange(bounds.Unmatched.Where(pattern => pattern.Language is not null).Select(pattern => algebra.Not(pattern.Language!)));
        parts.AddRange(clause.Excluded.Where(value => value.IsString).Select(value => algebra.Not(algebra.Word(value.Text))));
        return algebra.And([.. parts]);
    }
}
