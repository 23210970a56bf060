using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Compatibility.Solving;

/// <summary>Searches a value of one kind: decides the open choices one after the other, the narrowest first, and gives up a branch as soon as it is impossible.</summary>
internal sealed class ClauseSearch(Solver solver, Formula formula)
{
    public Outcome Find(Clause clause)
    {
        if (clause.HasFailed)
            return Outcome.Empty;
        if (!solver.Universe.Budget.Take())
            return Outcome.BudgetSpent;
        if (clause.Listed is { } listed)
            return FirstOf(clause, listed);
        Narrow(clause);
        if (clause.HasFailed)
            return Outcome.Empty;
        if (clause.Listed is { } narrowed)
            return FirstOf(clause, narrowed);
        return clause.Choices.Count == 0 ? Confirm(clause) : Branch(clause);
    }

    // The values are few: each is tried against the whole formula.
    private Outcome FirstOf(Clause clause, IReadOnlyList<JsonNode> values)
    {
        bool isDoubtful = false;
        foreach (JsonNode value in values.Where(value => JsonKinds.Of(value) == clause.Kind))
        {
            Truth truth = formula.Holds(value);
            if (truth == Truth.Yes)
                return Outcome.Found(value);
            isDoubtful |= truth == Truth.Unknown;
        }
        return isDoubtful ? Outcome.Unknown(Doubt(clause)) : Outcome.Empty;
    }

    private Outcome Confirm(Clause clause)
    {
        Outcome outcome = solver.Relaxed(clause);
        return outcome.Witness is { } witness && formula.Holds(witness) != Truth.Yes ? Outcome.Unknown(Doubt(clause)) : outcome;
    }

    private static string Doubt(Clause clause) => clause.Unlisted ?? "a candidate could not be confirmed: a keyword in it is beyond what is decided";

    private Outcome Branch(Clause clause)
    {
        Choice choice = clause.Choices.OrderBy(open => open.Alternatives.Count).First();
        List<Choice> rest = [.. clause.TakeChoices()];
        rest.Remove(choice);
        Outcome outcome = Outcome.Empty;
        foreach (IReadOnlyList<Literal> alternative in choice.Alternatives)
        {
            Clause branch = clause.Copy();
            branch.Add(alternative);
            foreach (Choice other in rest)
                branch.Choose(other);
            Outcome found = Find(branch);
            if (found.IsFound)
                return found;
            if (found.IsUnknown)
                outcome = found;
        }
        return outcome;
    }

    // Until nothing changes: drops what holds anyway and alternatives that cannot, and follows those that are left alone.
    private void Narrow(Clause clause)
    {
        bool hasChanged = true;
        while (hasChanged && !clause.HasFailed && clause.Listed is null)
        {
            hasChanged = false;
            IReadOnlyList<Choice> open = clause.TakeChoices();
            foreach (Choice choice in open)
            {
                if (choice.Alternatives.Any(alternative => alternative.All(clause.Has)) || (open.Count > 1 && HoldsAnyway(clause, choice)))
                    continue;
                List<IReadOnlyList<Literal>> possible = [.. choice.Alternatives.Where(alternative => IsPossible(clause, alternative, open.Count > 1))];
                hasChanged |= possible.Count == 1;
                clause.Choose(possible.Count == choice.Alternatives.Count ? choice : new Choice(possible, choice.Denied));
            }
        }
    }

    // "Not S" holds anyway where S is impossible. A union's branches are told apart this way, without trying every way to fail each.
    private bool HoldsAnyway(Clause clause, Choice choice)
    {
        if (choice.Denied is not { } denied)
            return false;
        Clause opposite = clause.Copy();
        opposite.TakeChoices();
        // Not added as a literal: the clause has its negation.
        denied.Assume(opposite);
        return solver.Relaxed(opposite).IsEmpty;
    }

    private bool IsPossible(Clause clause, IReadOnlyList<Literal> alternative, bool thoroughly)
    {
        if (alternative.Any(clause.Refutes))
            return false;
        if (!thoroughly)
            return true;
        Clause trial = clause.Copy();
        trial.TakeChoices();
        trial.Add(alternative);
        return !trial.HasFailed && (trial.Listed is not null || !solver.Relaxed(trial).IsEmpty);
    }
}
