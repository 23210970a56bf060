using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Compatibility.Patterns;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Compatibility.Solving;

/// <summary>Names that no schema mentions: one for each way in which the patterns of a clause tell names apart.</summary>
internal sealed class FreshNames(Solver solver, Clause clause)
{
    // Each pattern doubles the number of ways.
    private const int MaxPatterns = 6;

    /// <summary>Why not every way was explored.</summary>
    public string? Doubt { get; private set; }

    public IEnumerable<string> Find(IReadOnlyCollection<string> taken, IReadOnlyList<Literal> onName)
    {
        IReadOnlyList<Pattern> patterns = clause.Objects.Patterns;
        Literal[] basis =
        [
            Literal.Is(solver.Universe.OfKind(TypeSet.String)),
            Literal.IsNot(solver.Universe.OneOf(taken.Select(JsonValues.String))),
            .. clause.Objects.Names,
            .. onName,
        ];
        var readable = Literal.Is(solver.Universe.Matches(solver.Universe.Pattern("^[a-z]")));
        foreach (int signs in Ways(patterns.Count))
        {
            IEnumerable<Literal> matched = patterns.Select((pattern, i) => new Literal(solver.Universe.Matches(pattern), (signs & (1 << i)) == 0));
            var way = new Formula(basis.Concat(matched));
            Outcome name = solver.Solve(way.With(readable));
            if (!name.IsFound)
                name = solver.Solve(way);
            if (name.IsUnknown)
                Doubt = name.Reason;
            if (name.Witness is { } found && clause.Objects.Allows(found.Text) == Truth.Yes)
                yield return found.Text;
        }
    }

    private IEnumerable<int> Ways(int patterns)
    {
        if (patterns <= MaxPatterns)
            return Enumerable.Range(0, 1 << patterns);
        Doubt = "too many patterns tell member names apart";
        return [0, .. Enumerable.Range(0, System.Math.Min(patterns, 30)).Select(i => 1 << i)];
    }
}
