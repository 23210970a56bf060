using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Compatibility.Conditions;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Compatibility.Solving;

/// <summary>
/// Decides whether any JSON value satisfies a formula, and shows one. A schema A is included in B when nothing satisfies "A and not B". Every value that it
/// returns has been checked against the formula; every "none" is a proof.
/// </summary>
internal sealed class Solver(Universe universe)
{
    // References nest values deeper than any file; the stack of the compiler is not ours.
    private const int MaxDepth = 96;

    // A step is what takes a microsecond or less: a test of a value, a letter of a pattern.
    private const int Cost = 8;

    private readonly OutcomeMemory memory = new();
    private readonly SchemaEquality equality = new(universe.Budget);
    private int depth;

    public Universe Universe { get; } = universe;

    public Outcome Solve(Formula formula)
    {
        bool hasBudget = Universe.Budget.Take();
        if (memory.Recall(formula, out Outcome known))
            return known;
        if (!hasBudget || !Universe.Budget.Take(Cost) || depth > MaxDepth)
            return Outcome.BudgetSpent;
        memory.Begin(formula);
        depth++;
        Outcome outcome = IsContradiction(formula) || IsNeverWritten(formula) ? Outcome.Empty : Search(formula);
        depth--;
        return memory.End(formula, outcome);
    }

    /// <summary>What is possible for values of one kind, choices left open.</summary>
    public Outcome Relaxed(Clause clause)
    {
        if (clause.HasFailed)
            return Outcome.Empty;
        switch (clause.Kind)
        {
            case TypeSet.String: return StringSearch.Find(clause, Universe.Algebra, Universe.Budget);
            case TypeSet.Number: return NumberSearch.Find(clause);
            case TypeSet.Array: return new ArraySearch(this, clause).Find();
            case TypeSet.Object: return new ObjectSearch(this, clause).Find();
            case TypeSet.Boolean: return FirstOf(clause, [JsonValues.False, JsonValues.True]);
            default: return FirstOf(clause, [JsonValues.Null]);
        }
    }

    // An unchanged schema costs nothing, whatever is in it.
    private bool IsContradiction(Formula formula)
    {
        foreach (Literal writing in formula.Literals)
        {
            if (writing.IsNegated || writing.Condition is not SchemaTerm writer)
                continue;
            foreach (Literal reading in formula.Literals)
            {
                if (!reading.IsNegated)
                    continue;
                if (writer.Flat.Contains(reading.Condition) || (reading.Condition is SchemaTerm reader && equality.Implies(writer, reader)))
                    return true;
            }
        }
        return false;
    }

    // What cannot be written at all need not be looked for among what is not read. Asked once for all that the reader may demand.
    private bool IsNeverWritten(Formula formula)
    {
        List<Literal> written = [.. formula.Literals.Where(literal => !literal.IsNegated)];
        return written.Count > 0 && written.Count < formula.Literals.Count && Solve(new Formula(written)).IsEmpty;
    }

    private Outcome Search(Formula formula)
    {
        Outcome outcome = Outcome.Empty;
        foreach (TypeSet kind in JsonKinds.All)
        {
            if (formula.Literals.Any(literal => literal.Excludes(kind)))
                continue;
            var clause = new Clause(kind);
            clause.Add(formula.Literals);
            Outcome found = new ClauseSearch(this, formula).Find(clause);
            if (found.IsFound)
                return found;
            if (found.IsUnknown)
                outcome = found;
        }
        return outcome;
    }

    private static Outcome FirstOf(Clause clause, IEnumerable<JsonNode> values) =>
        values.FirstOrDefault(value => !clause.IsExcluded(value)) is { } value ? Outcome.Found(value) : Outcome.Empty;
}
