using System.Collections.Generic;

namespace EventContracts.Analyzers.Handlers.Flow;

/// <summary>Which node every path from the entry to another must pass: Cooper, Harvey and Kennedy, "A Simple, Fast Dominance Algorithm".</summary>
internal sealed class DominatorTree
{
    private const int Unreachable = -1;

    /// <summary>The number of each node in reverse post order; the entry has 0.</summary>
    private readonly int[] _order;

    /// <summary>The immediate dominator of each node, as a node.</summary>
    private readonly int[] _parent;

    public DominatorTree(IReadOnlyList<IReadOnlyList<int>> successors)
    {
        int[] reversed = ReversePostOrder(successors);
        _order = Filled(successors.Count);
        _parent = Filled(successors.Count);
        for (int i = 0; i < reversed.Length; i++)
            _order[reversed[i]] = i;
        List<int>[] predecessors = Predecessors(successors, reversed);
        _parent[reversed[0]] = reversed[0];
        for (bool changed = true; changed;)
        {
            changed = false;
            for (int i = 1; i < reversed.Length; i++)
                changed |= Update(reversed[i], predecessors[reversed[i]]);
        }
    }

    public bool IsReachable(int node) => _order[node] != Unreachable;

    /// <summary>Whether every path to the second node passes the first; a node dominates itself. Nothing is said of what can't be reached.</summary>
    public bool Dominates(int first, int second)
    {
        if (!IsReachable(first) || !IsReachable(second))
            return false;
        while (_order[second] > _order[first])
            second = _parent[second];
        return first == second;
    }

    private bool Update(int node, List<int> predecessors)
    {
        int parent = Unreachable;
        foreach (int predecessor in predecessors)
        {
            if (_parent[predecessor] != Unreachable)
                parent = parent == Unreachable ? predecessor : Join(predecessor, parent);
        }
        bool changed = _parent[node] != parent;
        _parent[node] = parent;
        return changed;
    }

    private int Join(int first, int second)
    {
        while (first != second)
        {
            if (_order[first] > _order[second])
                first = _parent[first];
            else
                second = _parent[second];
        }
        return first;
    }

    private static int[] ReversePostOrder(IReadOnlyList<IReadOnlyList<int>> successors)
    {
        // An explicit stack: generated code may have thousands of blocks in a row.
        var done = new List<int>();
        bool[] seen = new bool[successors.Count];
        var open = new Stack<(int Node, int Next)>();
        open.Push((0, 0));
        seen[0] = true;
        while (open.Count > 0)
        {
            (int node, int next) = open.Pop();
            if (next == successors[node].Count)
            {
                done.Add(node);
                continue;
            }
            open.Push((node, next + 1));
            int successor = successors[node][next];
            if (seen[successor])
                continue;
            seen[successor] = true;
            open.Push((successor, 0));
        }
        done.Reverse();
        return [.. done];
    }

    private static List<int>[] Predecessors(IReadOnlyList<IReadOnlyList<int>> successors, int[] reachable)
    {
        var predecessors = new List<int>[successors.Count];
        foreach (int node in reachable)
            predecessors[node] = [];
        foreach (int node in reachable)
        {
            foreach (int successor in successors[node])
                predecessors[successor].Add(node);
        }
        return predecessors;
    }

    private static int[] Filled(int length)
    {
        int[] all = new int[length];
        for (int i = 0; i < length; i++)
            all[i] = Unreachable;
        return all;
    }
}
