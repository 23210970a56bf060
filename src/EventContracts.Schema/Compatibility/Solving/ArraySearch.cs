using System;
using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Compatibility.Solving;

/// <summary>Finds an array for a clause: places the items that must exist, then solves each index for itself.</summary>
internal sealed class ArraySearch(Solver solver, Clause clause)
{
    // A counterexample with more items helps nobody.
    private const int MaxItems = 300;

    private readonly ArrayShape shape = clause.Arrays;
    private readonly int regularFrom = Math.Min(clause.Arrays.RegularFrom, MaxItems);
    private readonly Dictionary<int, IReadOnlyList<Literal>> placed = [];
    private string? doubt;

    public Outcome Find()
    {
        if (shape.Minimum > shape.Maximum || (shape.IsUnique && shape.HasDuplicate))
            return Outcome.Empty;
        if (shape.Minimum > MaxItems || clause.Arrays.RegularFrom > MaxItems)
            return Outcome.Unknown($"no array of {Math.Max(shape.Minimum, clause.Arrays.RegularFrom)} items is built");
        return Place(0) ?? (doubt is null ? Outcome.Empty : Outcome.Unknown(doubt));
    }

    private Outcome? Place(int next)
    {
        if (next == shape.Some.Count)
            return shape.HasDuplicate ? WithDuplicate() : Build(null);
        if (!HasBudget())
            return null;
        (int from, int before, IReadOnlyList<Literal> literals) = shape.Some[next];
        bool isRegularTried = false;
        // Indexes from regularFrom on are all alike: the first free one stands for the others.
        for (int i = from; i < before && i < shape.Maximum && !isRegularTried; i++)
        {
            if (placed.ContainsKey(i))
                continue;
            isRegularTried = i >= regularFrom;
            if (Item(i, literals).IsEmpty)
                continue;
            placed[i] = literals;
            Outcome? found = Place(next + 1);
            placed.Remove(i);
            if (found is not null)
                return found;
        }
        return null;
    }

    private Outcome? WithDuplicate()
    {
        for (int second = 1; second <= regularFrom + placed.Count + 1; second++)
        {
            for (int first = 0; first < second && HasBudget(); first++)
            {
                if (Build((first, second)) is { } found)
                    return found;
            }
        }
        return null;
    }

    private bool HasBudget()
    {
        bool hasBudget = solver.Universe.Budget.Take();
        if (!hasBudget)
            doubt = Outcome.BudgetSpent.Reason;
        return hasBudget;
    }

    private Outcome? Build((int First, int Second)? twins)
    {
        int count = Math.Max((int)shape.Minimum, Math.Max(placed.Keys.DefaultIfEmpty(-1).Max(), twins?.Second ?? -1) + 1);
        if (count > shape.Maximum)
            return null;
        var items = new List<JsonNode>(count);
        for (int i = 0; i < count; i++)
        {
            if (twins is { } both && i == both.Second)
                items.Add(items[both.First]);
            else if (Solve(i, twins, items) is { } item)
                items.Add(item);
            else
                return null;
        }
        return Outcome.Found(JsonValues.Array(items));
    }

    private JsonNode? Solve(int index, (int First, int Second)? twins, List<JsonNode> before)
    {
        List<Literal> literals = [.. Extra(index)];
        if (twins is { } both && index == both.First)
            literals.AddRange(shape.At(both.Second).Concat(Extra(both.Second)));
        if (shape.IsUnique && before.Count > 0)
            literals.Add(Literal.IsNot(solver.Universe.OneOf(before)));
        Outcome item = placed.ContainsKey(index) ? Outcome.Empty : Item(index, [.. literals, .. shape.Rare]);
        if (!item.IsFound)
            item = Item(index, literals);
        if (item.IsUnknown)
            doubt = item.Reason;
        // Another value at an earlier index might have left one for this: certain only where all items are alike.
        if (item.IsEmpty && shape.IsUnique && (regularFrom > 0 || placed.Count > 0) && !Item(index, Extra(index)).IsEmpty)
            doubt = "items of several kinds must be unique";
        return item.Witness;
    }

    private IReadOnlyList<Literal> Extra(int index) => placed.TryGetValue(index, out IReadOnlyList<Literal>? literals) ? literals : [];

    private Outcome Item(int index, IEnumerable<Literal> extra) => solver.Solve(new Formula(shape.At(index).Concat(extra)));
}
