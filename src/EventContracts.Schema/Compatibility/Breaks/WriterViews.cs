using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Compatibility.Conditions;
using EventContracts.Schema.Compatibility.Solving;
using EventContracts.Schema.Documents;

namespace EventContracts.Schema.Compatibility.Breaks;

/// <summary>The shapes that a writer's values of one kind take, with the choices that lead to each: one for each branch of its unions.</summary>
internal sealed class WriterViews
{
    // Past this the choices that are left are not followed; what is found is checked against the whole writer anyway.
    private const int MaxViews = 40;

    private readonly Solver solver;
    private readonly List<(IReadOnlyList<Literal> Chosen, Clause Clause)> views = [];

    private WriterViews(Solver solver) => this.solver = solver;

    public static IReadOnlyList<(IReadOnlyList<Literal> Chosen, Clause Clause)> Of(Solver solver, Formula writer, TypeSet kind)
    {
        var found = new WriterViews(solver);
        var clause = new Clause(kind);
        clause.Add(writer.Literals);
        found.Split(clause, []);
        return [.. found.views.Select(view => (WithOnlyBranches(writer, view.Chosen, view.Clause), view.Clause))];
    }

    // Where the kind leaves a union one branch, nobody had to choose it.
    private static IReadOnlyList<Literal> WithOnlyBranches(Formula writer, IReadOnlyList<Literal> chosen, Clause clause)
    {
        List<Literal> all = [.. chosen];
        IEnumerable<Literal> affirmed = writer.With(chosen).Literals.Where(literal => !literal.IsNegated);
        var pending = new Stack<SchemaTerm>(affirmed.Select(literal => literal.Condition).OfType<SchemaTerm>());
        var visited = new HashSet<SchemaTerm>(pending);
        while (pending.Count > 0)
        {
            IEnumerable<UnionCondition> unions = pending.Pop().Flat.Assertions.Select(assertion => assertion.Condition).OfType<UnionCondition>();
            foreach (SchemaTerm branch in unions.SelectMany(union => union.Branches).Where(branch => clause.Has(Literal.Is(branch)) && visited.Add(branch)))
            {
                all.Add(Literal.Is(branch));
                pending.Push(branch);
            }
        }
        return all;
    }

    private void Split(Clause clause, IReadOnlyList<Literal> chosen)
    {
        List<Choice> open = [.. clause.TakeChoices().Where(choice => !choice.Alternatives.Any(alternative => alternative.All(clause.Has)))];
        if (clause.HasFailed || !solver.Universe.Budget.Take() || solver.Relaxed(clause).IsEmpty)
            return;
        // Each step has chosen once more; beyond this many choices nobody is told anything by naming them.
        Choice? choice = chosen.Count > MaxViews ? null : open.FirstOrDefault(choice => choice.Denied is null);
        if (choice is null || views.Count >= MaxViews)
        {
            if (views.Count < MaxViews)
                views.Add((chosen, clause));
            return;
        }
        open.Remove(choice);
        foreach (IReadOnlyList<Literal> alternative in choice.Alternatives)
        {
            Clause branch = clause.Copy();
            branch.Add(alternative);
            foreach (Choice other in open)
                branch.Choose(other);
            Split(branch, [.. chosen, .. alternative]);
        }
    }
}
