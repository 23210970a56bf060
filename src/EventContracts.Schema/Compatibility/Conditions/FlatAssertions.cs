using System;
using System.Collections.Generic;

namespace EventContracts.Schema.Compatibility.Conditions;

/// <summary>The assertions of several schemas for one place, those of the schemas within them included.</summary>
internal static class FlatAssertions
{
    /// <summary>Through references and allOf: what holds of every value.</summary>
    public static IReadOnlyList<Assertion> Always(IEnumerable<SchemaTerm> terms) => Collect(terms, inPlace => inPlace.Always);

    /// <summary>Through every branch: what is said of some values.</summary>
    public static IReadOnlyList<Assertion> Sometimes(IEnumerable<SchemaTerm> terms) => Collect(terms, inPlace => inPlace.Sometimes);

    private static List<Assertion> Collect(IEnumerable<SchemaTerm> terms, Func<InPlaceCondition, IEnumerable<SchemaTerm>> inner)
    {
        var found = new List<Assertion>();
        var visited = new HashSet<SchemaTerm>();
        var pending = new Queue<SchemaTerm>(terms);
        while (pending.Count > 0)
        {
            SchemaTerm term = pending.Dequeue();
            if (!visited.Add(term))
                continue;
            foreach (Assertion assertion in term.Assertions)
            {
                if (assertion.Condition is InPlaceCondition inPlace)
                {
                    foreach (SchemaTerm next in inner(inPlace))
                        pending.Enqueue(next);
                }
                found.Add(assertion);
            }
        }
        return found;
    }
}
