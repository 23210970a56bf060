using System.Collections.Generic;

namespace EventContracts.Schema.Compatibility.Conditions;

/// <summary>All pairs of different items of a list, each once.</summary>
internal static class Pairs
{
    public static IEnumerable<(T First, T Second)> Of<T>(IReadOnlyList<T> items)
    {
        for (int i = 0; i < items.Count; i++)
        {
            for (int j = i + 1; j < items.Count; j++)
                yield return (items[i], items[j]);
        }
    }
}
