using System.Collections.Generic;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Compatibility.Solving;

/// <summary>Finds a number for a clause.</summary>
internal static class NumberSearch
{
    // Multiples that are tried before giving up; a schema that excludes more is not written by hand.
    private const int MaxCandidates = 2000;

    // Each halving of an interval leaves the grids of excluded multiples further behind.
    private const int MaxHalvings = 64;

    public static Outcome Find(Clause clause)
    {
        NumberBounds bounds = clause.Numbers;
        if (bounds.Lower is { } lower && bounds.Upper is { } upper)
        {
            int order = lower.Value.CompareTo(upper.Value);
            if (order > 0 || (order == 0 && (lower.IsExclusive || upper.IsExclusive)))
                return Outcome.Empty;
        }
        return bounds.Step is { } step ? OnGrid(clause, step) : Anywhere(clause);
    }

    private static Outcome OnGrid(Clause clause, ExactNumber step)
    {
        NumberBounds bounds = clause.Numbers;
        if (bounds.Avoided.Exists(step.IsMultipleOf))
            return Outcome.Empty;
        bool isDownward = bounds.Lower is null && bounds.Upper is not null;
        ExactNumber at = (bounds.Lower ?? bounds.Upper)?.Value.FloorTo(step) ?? ExactNumber.Zero;
        for (int i = 0; i < MaxCandidates + clause.Excluded.Count; i++)
        {
            if (bounds.Lower is not null && bounds.Upper is { } upper && at.CompareTo(upper.Value) > 0)
                return Outcome.Empty;
            if (Fits(clause, at) is { } found)
                return Outcome.Found(found);
            at = isDownward ? at - step : at + step;
        }
        return Outcome.Unknown("too many multiples are excluded");
    }

    private static Outcome Anywhere(Clause clause)
    {
        foreach (ExactNumber candidate in Candidates(clause.Numbers, clause.Excluded.Count))
        {
            if (Fits(clause, candidate) is { } found)
                return Outcome.Found(found);
        }
        NumberBounds bounds = clause.Numbers;
        bool isOneNumber = bounds.Lower is { } lower && bounds.Upper is { } upper && lower.Value.CompareTo(upper.Value) == 0;
        return isOneNumber ? Outcome.Empty : Outcome.Unknown("too many numbers are excluded");
    }

    private static JsonNode? Fits(Clause clause, ExactNumber number)
    {
        if (!clause.Numbers.Allows(number))
            return null;
        JsonNode node = number.ToNode();
        return clause.IsExcluded(node) ? null : node;
    }

    private static IEnumerable<ExactNumber> Candidates(NumberBounds bounds, int excluded)
    {
        ExactNumber low = bounds.Lower?.Value ?? (bounds.Upper is { } upper ? upper.Value - ExactNumber.One : ExactNumber.Zero);
        ExactNumber high = bounds.Upper?.Value ?? low + ExactNumber.One;
        yield return low;
        yield return high;
        ExactNumber whole = low.FloorTo(ExactNumber.One) + ExactNumber.One;
        yield return whole;
        for (int i = 0; i < MaxHalvings + excluded; i++)
        {
            ExactNumber middle = (low + high).Half();
            yield return middle;
            high = middle;
        }
        // Open to one side or both: further out nothing is excluded any more.
        for (int i = 0; i < excluded; i++)
        {
            whole += ExactNumber.One;
            yield return whole;
        }
    }
}
