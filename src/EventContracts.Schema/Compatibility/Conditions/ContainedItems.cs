using EventContracts.Schema.Compatibility.Solving;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Compatibility.Conditions;

/// <summary><c>contains</c> with <c>minContains</c> and <c>maxContains</c>.</summary>
internal sealed class ContainedItems(int id, SchemaTerm term, long minimum, long maximum) : Condition(id)
{
    // A clause lists the items that must exist one by one.
    private const int MaxListed = 50;

    public SchemaTerm Term { get; } = term;

    public override bool CanFail(TypeSet kind) => kind == TypeSet.Array;

    public override void Assume(Clause clause)
    {
        if (clause.Kind != TypeSet.Array)
            return;
        Demand(clause, minimum);
        Limit(clause, maximum);
    }

    public override void Deny(Clause clause)
    {
        if (!clause.Require(TypeSet.Array))
            return;
        // Too few of them or too many.
        if (maximum == long.MaxValue)
            Limit(clause, minimum - 1);
        else if (minimum == 0)
            Demand(clause, maximum + 1);
        else
        {
            SchemaTerm contained = Term;
            Universe universe = contained.Language.Universe;
            clause.Choose(new Choice(
            [
                [Literal.IsNot(new ContainedItems(universe.NextId(), contained, minimum, long.MaxValue))],
                [Literal.IsNot(new ContainedItems(universe.NextId(), contained, 0, maximum))],
            ]));
        }
    }

    public override Truth Holds(JsonNode value) => value.IsArray ? value.Items.Count(item => Term.Holds(item), minimum, maximum) : Truth.Yes;

    private void Demand(Clause clause, long count)
    {
        if (count > MaxListed)
            clause.Unlisted = $"an array with {count} contained items is not built";
        for (int i = 0; i < count && i <= MaxListed; i++)
            clause.Arrays.Some.Add((0, int.MaxValue, [Literal.Is(Term)]));
    }

    private void Limit(Clause clause, long count)
    {
        if (count < 0)
            clause.Fail();
        else if (count == 0)
            clause.Arrays.Ranges.Add((0, int.MaxValue, Literal.IsNot(Term)));
        else if (count < long.MaxValue)
            clause.Arrays.Rare.Add(Literal.IsNot(Term));
    }
}
