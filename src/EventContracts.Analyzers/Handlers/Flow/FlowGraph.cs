using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace EventContracts.Analyzers.Handlers.Flow;

/// <summary>
/// The control flow of one body: a node for each basic block and one for each edge of a condition, so that an edge can dominate. Node 0 is the entry.
/// Blocks keep their ordinal as node.
/// </summary>
internal sealed class FlowGraph
{
    private readonly List<int>[] _successors;
    private readonly Dictionary<(int Block, bool WhenTrue), int> _edges = new();
    private readonly bool[]?[] _reached;
    private DominatorTree? _dominators;

    public FlowGraph(ControlFlowGraph source)
    {
        Source = source;
        int conditions = source.Blocks.Count(block => block.ConditionKind != ControlFlowConditionKind.None);
        _successors = new List<int>[source.Blocks.Length + (2 * conditions)];
        _reached = new bool[]?[_successors.Length];
        for (int i = 0; i < _successors.Length; i++)
            _successors[i] = [];
        int next = source.Blocks.Length;
        foreach (BasicBlock block in source.Blocks)
            Connect(block, ref next);
        ExceptionalEdges.Add(source, _successors);
    }

    public ControlFlowGraph Source { get; }

    /// <summary>Made when somebody asks: most bodies hold nothing to judge.</summary>
    public DominatorTree Dominators => _dominators ??= new DominatorTree(_successors);

    public IReadOnlyList<IReadOnlyList<int>> Successors => _successors;

    /// <summary>The node of the edge that is taken when the block's condition has that value.</summary>
    public int Edge(BasicBlock block, bool whenTrue) => _edges[(block.Ordinal, whenTrue)];

    /// <summary>Whether a path of at least one step leads from one node to the other, out of none of the nodes to avoid.</summary>
    public bool Reaches(int from, int to, IReadOnlyCollection<int>? avoiding = null) =>
        avoiding is null or { Count: 0 } ? (_reached[from] ??= Walk(from, []))[to] : Walk(from, avoiding)[to];

    /// <summary>Whether every path from the entry to a node leads out of one of the others. One node that does so alone dominates.</summary>
    public bool AreAllBefore(IReadOnlyCollection<int> others, int node) =>
        Dominators.IsReachable(node) && node != 0 && (others.Contains(0) || !Walk(0, others)[node]);

    private bool[] Walk(int from, IReadOnlyCollection<int> avoiding)
    {
        bool[] seen = new bool[_successors.Length];
        var open = new Stack<int>();
        open.Push(from);
        while (open.Count > 0)
        {
            foreach (int next in _successors[open.Pop()])
            {
                if (seen[next])
                    continue;
                seen[next] = true;
                if (!avoiding.Contains(next))
                    open.Push(next);
            }
        }
        return seen;
    }

    private void Connect(BasicBlock block, ref int next)
    {
        if (block.ConditionKind == ControlFlowConditionKind.None)
        {
            Connect(block.Ordinal, block.FallThroughSuccessor);
            return;
        }
        bool conditionalWhen = block.ConditionKind == ControlFlowConditionKind.WhenTrue;
        ConnectEdge(block, conditionalWhen, block.ConditionalSuccessor, next++);
        ConnectEdge(block, !conditionalWhen, block.FallThroughSuccessor, next++);
    }

    private void ConnectEdge(BasicBlock block, bool whenTrue, ControlFlowBranch? branch, int node)
    {
        _edges[(block.Ordinal, whenTrue)] = node;
        _successors[block.Ordinal].Add(node);
        Connect(node, branch);
    }

    /// <summary>
    /// A finally is a side path: the branch leads into it and, past it, to its own destination. Leading through it would join the path that returns with
    /// the one that goes on, and a guard before would be lost.
    /// </summary>
    private void Connect(int from, ControlFlowBranch? branch)
    {
        if (branch is null)
            return;
        foreach (ControlFlowRegion region in branch.FinallyRegions)
            _successors[from].Add(region.FirstBlockOrdinal);
        if (branch.Destination is { } destination)
            _successors[from].Add(destination.Ordinal);
    }
}
