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
        var visited = new Dictionary<string, PlacePair>();
        var pending = new Queue<Step>();
        pending.Enqueue(new Step("", [oldRoot], [newRoot]));
        while (pending.Count > 0 && !budget.IsSpent)
        {
            Step step = pending.Dequeue();
            string key = Key(step.Old) + "|" + Key(step.New);
            // Recursive schemas come back to where they were.
            if (visited.TryGetValue(key, out PlacePair? known))
            {
                known.MayBeLeftOut |= step.MayBeLeftOut;
                continue;
            }
            var pair = new PlacePair(step.Path, step.Old, step.New) { MayBeLeftOut = step.MayBeLeftOut };
            visited.Add(key, pair);
            found.Add(pair);
            budget.Take(1 + pair.Old.Count + pair.New.Count);
            foreach (Step inner in Inner(pair))
                pending.Enqueue(inner);
        }
        return found;
    }

    private static IEnumerable<Step> Inner(PlacePair pair)
    {
        SortedDictionary<string, List<SchemaTerm>> old = PlacePair.Members(pair.Old), now = PlacePair.Members(pair.New);
        foreach (KeyValuePair<string, List<SchemaTerm>> member in old)
        {
            if (now.TryGetValue(member.Key, out List<SchemaTerm>? terms))
                yield return new Step(JsonPointer.Append(pair.Path, member.Key), member.Value, terms, !PlacePair.Requires(pair.OldTerms, member.Key));
        }
        List<SchemaTerm> oldEntries = Entries(pair.Old), newEntries = Entries(pair.New);
        if (oldEntries.Count > 0 && newEntries.Count > 0)
            yield return new Step(pair.Path + "/*", oldEntries, newEntries);
        SortedDictionary<int, List<SchemaTerm>> oldTuple = Tuple(pair.Old), newTuple = Tuple(pair.New);
        foreach (KeyValuePair<int, List<SchemaTerm>> item in oldTuple)
        {
            if (newTuple.TryGetValue(item.Key, out List<SchemaTerm>? terms))
                yield return new Step(pair.Path + "/" + item.Key, item.Value, terms);
        }
        List<SchemaTerm> oldItems = Items(pair.Old), newItems = Items(pair.New);
        // What one version says of every item, the other may say of some in one branch and of the first in another.
        if (oldTuple.Count == 0)
            newItems.AddRange(newTuple.Values.SelectMany(terms => terms));
        if (newTuple.Count == 0)
            oldItems.AddRange(oldTuple.Values.SelectMany(terms => terms));
        if (oldItems.Count > 0 && newItems.Count > 0)
            yield return new Step(pair.Path + "/*", oldItems, newItems);
    }

    private static SortedDictionary<int, List<SchemaTerm>> Tuple(IReadOnlyList<Assertion> assertions)
    {
        var tuple = new SortedDictionary<int, List<SchemaTerm>>();
        foreach (ItemSchema item in assertions.Select(assertion => assertion.Condition).OfType<ItemSchema>().Where(item => item.Before != int.MaxValue))
        {
            if (!tuple.TryGetValue(item.From, out List<SchemaTerm>? terms))
                tuple[item.From] = terms = [];
            terms.Add(item.Term);
        }
        return tuple;
    }

    private static List<SchemaTerm> Entries(IReadOnlyList<Assertion> assertions) =>
    [
        .. from member in assertions.Select(assertion => assertion.Condition).OfType<MemberSchema>()
           where member.Name is null && !member.Term.Schema.Node.IsBoolean
           select member.Term,
    ];

    private static List<SchemaTerm> Items(IReadOnlyList<Assertion> assertions) =>
        [.. assertions.Select(assertion => assertion.Condition).OfType<ItemSchema>().Where(item => item.Before == int.MaxValue).Select(item => item.Term)];

    private sealed record Step(string Path, IReadOnlyList<SchemaTerm> Old, IReadOnlyList<SchemaTerm> New, bool MayBeLeftOut = false);

    private static string Key(IEnumerable<SchemaTerm> terms) => string.Join(",", terms.Select(term => term.Id));
}
