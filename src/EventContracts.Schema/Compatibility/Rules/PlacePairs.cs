using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Compatibility.Conditions;
using EventContracts.Schema.Compatibility.Solving;
using EventContracts.Schema.Documents;

namespace EventContracts.Schema.Compatibility.Rules;

/// <summary>Walks two versions side by side: properties of one name, items, entries of maps.</summary>
internal static class PlacePairs
{
    public static IReadOnlyList<PlacePair> Of(SchemaTerm oldRoot, SchemaTerm newRoot, StepBudget budget)
    {
        var found = new List<PlacePair>();
        var visited = new HashSet<string>();
        var pending = new Queue<(string Path, IReadOnlyList<SchemaTerm> Old, IReadOnlyList<SchemaTerm> New)>();
        pending.Enqueue(("", [oldRoot], [newRoot]));
        while (pending.Count > 0 && !budget.IsSpent)
        {
            (string path, IReadOnlyList<SchemaTerm> old, IReadOnlyList<SchemaTerm> now) = pending.Dequeue();
            // Recursive schemas come back to where they were.
            if (!visited.Add(Key(old) + "|" + Key(now)))
                continue;
            var pair = new PlacePair(path, old, now);
            found.Add(pair);
            budget.Take(1 + pair.Old.Count + pair.New.Count);
            foreach ((string, IReadOnlyList<SchemaTerm>, IReadOnlyList<SchemaTerm>) inner in Inner(pair))
                pending.Enqueue(inner);
        }
        return found;
    }

    private static IEnumerable<(string, IReadOnlyList<SchemaTerm>, IReadOnlyList<SchemaTerm>)> Inner(PlacePair pair)
    {
        SortedDictionary<string, List<SchemaTerm>> old = PlacePair.Members(pair.Old), now = PlacePair.Members(pair.New);
        foreach (KeyValuePair<string, List<SchemaTerm>> member in old)
        {
            if (now.TryGetValue(member.Key, out List<SchemaTerm>? terms))
                yield return (JsonPointer.Append(pair.Path, member.Key), member.Value, terms);
        }
        List<SchemaTerm> oldEntries = Entries(pair.Old), newEntries = Entries(pair.New);
        if (oldEntries.Count > 0 && newEntries.Count > 0)
            yield return (pair.Path + "/*", oldEntries, newEntries);
        List<SchemaTerm> oldItems = Items(pair.Old), newItems = Items(pair.New);
        if (oldItems.Count > 0 && newItems.Count > 0)
            yield return (pair.Path + "/*", oldItems, newItems);
    }

    private static List<SchemaTerm> Entries(IReadOnlyList<Assertion> assertions) =>
        [.. assertions.Select(assertion => assertion.Condition).OfType<MemberSchema>().Where(member => member.Name is null && !member.Term.Schema.Node.IsBoolean).Select(member => member.Term)];

    private static List<SchemaTerm> Items(IReadOnlyList<Assertion> assertions) =>
        [.. assertions.Select(assertion => assertion.Condition).OfType<ItemSchema>().Where(item => item.Before == int.MaxValue).Select(item => item.Term)];

    private static string Key(IEnumerable<SchemaTerm> terms) => string.Join(",", terms.Select(term => term.Id));
}
