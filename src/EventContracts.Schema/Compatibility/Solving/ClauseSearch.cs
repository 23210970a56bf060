using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Compatibility.Conditions;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Compatibility.Solving;

/// <summary>Searches a value of one kind: decides the open choices one after the other, the narrowest first, and gives
/// up a branch as soon as it is impossible.</summary>
internal sealed class ClauseSearch(Solver solver, Formula formula)
{
    // A choice in a branch of a choice, and so on: references can be chained longer than the stack.
    private const int MaxDepth = 120;

    private const int Cost = 8, LiteralsPerStep = 8;

    private int depth;

    public Outcome Find(Clause clause)
    {
        if (clause.HasFailed)
            return Outcome.Empty;
        if (!TakeFor(clause) || depth > MaxDepth)
            return Outcome.BudgetSpent;
        depth++;
        Outcome outcome = Decide(clause);
        depth--;
        return outcome;
    }

    // What is copied and looked at for each branch grows with what is known.
    private bool TakeFor(Clause clause) => solver.Universe.Budget.Take(Cost + (clause.Size / LiteralsPerStep));

    private Outcome Decide(Clause clause)
    {
        Narrow(clause, isThorough: false);
        // A choice that rules out most of the others by constants comes before any that has to be solved.
        if (IsOpen(clause) && clause.Choices.Count > 1 && !clause.Choices.Any(choice => choice.IsPartition))
            Narrow(clause, isThorough: true);
        if (clause.HasFailed)
            return Outcome.Empty;
        if (clause.Listed is { } listed)
            return FirstOf(clause, listed);
        return clause.Choices.Count == 0 ? Confirm(clause) : Branch(clause);
    }

    private static bool IsOpen(Clause clause) => !clause.HasFailed && clause.Listed is null;

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
        Choice choice = clause.Choices.OrderBy(open => !open.IsPartition).ThenBy(open => open.Alternatives.Count).First();
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

    // Until nothing changes: drops what holds anyway and alternatives that cannot, and follows those that are left alone. A look
    // rules out most; thoroughly, the others are solved.
    private void Narrow(Clause clause, bool isThorough)
    {
        bool hasChanged = true;
        while (hasChanged && IsOpen(clause))
        {
            hasChanged = false;
            IReadOnlyList<Choice> open = clause.TakeChoices();
            foreach (Choice choice in open)
            {
                if (HoldsAnyway(clause, choice) || (isThorough && open.Count > 1 && IsDenialProven(clause, choice)))
                    continue;
                IReadOnlyList<IReadOnlyList<Literal>> possible = Possible(clause, choice.Alternatives, isThorough && open.Count > 1);
                hasChanged |= possible.Count == 1;
                clause.Choose(possible.Count == choice.Alternatives.Count ? choice : choice with { Alternatives = possible });
            }
        }
    }

    private static bool HoldsAnyway(Clause clause, Choice choice)
    {
        if (choice.Denied is SchemaTerm denied && clause.Kind == TypeSet.Object && denied.Flat.IsRuledOutBy(clause.Objects))
            return true;
        foreach (IReadOnlyList<Literal> alternative in choice.Alternatives)
        {
            if (alternative.All(clause.Has))
                return true;
        }
        return false;
    }

    // "Not S" holds anyway where S is impossible. A union's branches are told apart this way, without trying every way to fail each.
    private bool IsDenialProven(Clause clause, Choice choice)
    {
        if (choice.Denied is not { } denied || !TakeFor(clause))
            return false;
        Clause opposite = clause.Copy();
        // Not added as a literal: the clause has its negation.
        denied.Assume(opposite);
        return solver.Relaxed(opposite).IsEmpty;
    }

    private IReadOnlyList<IReadOnlyList<Literal>> Possible(Clause clause, IReadOnlyList<IReadOnlyList<Literal>> alternatives, bool isThorough)
    {
        List<IReadOnlyList<Literal>>? possible = null;
        for (int i = 0; i < alternatives.Count; i++)
        {
            bool isPossible = !IsRuledOut(clause, alternatives[i]) && !(isThorough && IsRefuted(clause, alternatives[i]));
            if (!isPossible)
                possible ??= [.. alternatives.Take(i)];
            else
                possible?.Add(alternatives[i]);
        }
        return possible ?? alternatives;
    }

    private static bool IsRuledOut(Clause clause, IReadOnlyList<Literal> alternative)
    {
        foreach (Literal literal in alternative)
        {
            if (clause.Refutes(literal))
                return true;
            if (!literal.IsNegated && literal.Condition is SchemaTerm term && IsRuledOut(clause, term))
                return true;
        }
        return false;
    }

    private static bool IsRuledOut(Clause clause, SchemaTerm term) =>
        term.Excludes(clause.Kind) || (clause.Kind == TypeSet.Object && term.Flat.IsRuledOutBy(clause.Objects));

    private bool IsRefuted(Clause clause, IReadOnlyList<Literal> alternative)
    {
        if (!TakeFor(clause))
            return false;
        Clause trial = clause.Copy();
        trial.Add(alternative);
        return trial.HasFailed || (trial.Listed is null && solver.Relaxed(trial).IsEmpty);
    }
}
