using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace EventContracts.Analyzers.Handlers.Flow;

/// <summary>
/// Roslyn's graph has no edges for exceptions. Any block of a <c>try</c> may lead to each of its handlers, and so may what comes before it: the first operation
/// may fail before it has done anything.
/// </summary>
internal static class ExceptionalEdges
{
    public static void Add(ControlFlowGraph source, List<int>[] successors)
    {
        foreach (ControlFlowRegion region in Regions(source.Root))
        {
            if (region.Kind is not (ControlFlowRegionKind.TryAndCatch or ControlFlowRegionKind.TryAndFinally))
                continue;
            ControlFlowRegion protectedPart = region.NestedRegions.First(nested => nested.Kind == ControlFlowRegionKind.Try);
            int[] handlers = [.. region.NestedRegions.Where(nested => nested.Kind != ControlFlowRegionKind.Try).Select(nested => nested.FirstBlockOrdinal)];
            foreach (int from in Sources(protectedPart, successors))
            {
                foreach (int handler in handlers)
                {
                    if (!successors[from].Contains(handler))
                        successors[from].Add(handler);
                }
            }
        }
    }

    private static List<int> Sources(ControlFlowRegion protectedPart, List<int>[] successors)
    {
        List<int> sources = [.. Enumerable.Range(protectedPart.FirstBlockOrdinal, protectedPart.LastBlockOrdinal - protectedPart.FirstBlockOrdinal + 1)];
        for (int node = 0; node < successors.Length; node++)
        {
            bool isInside = node >= protectedPart.FirstBlockOrdinal && node <= protectedPart.LastBlockOrdinal;
            if (!isInside && successors[node].Contains(protectedPart.FirstBlockOrdinal))
                sources.Add(node);
        }
        return sources;
    }

    private static IEnumerable<ControlFlowRegion> Regions(ControlFlowRegion root)
    {
        // Innermost first is not needed: edges are a set.
        var open = new Stack<ControlFlowRegion>();
        open.Push(root);
        while (open.Count > 0)
        {
            ControlFlowRegion region = open.Pop();
            yield return region;
            foreach (ControlFlowRegion nested in region.NestedRegions)
                open.Push(nested);
        }
    }
}
