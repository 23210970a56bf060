namespace EventContracts.Analyzers.Handlers.Flow;

/// <summary>A place in a body: a node of its graph, and how many operations of the node are evaluated before it.</summary>
internal readonly record struct FlowPosition(int Node, int Order)
{
    /// <summary>The place at which an edge of a condition has been taken.</summary>
    public static FlowPosition AtEdge(int node) => new(node, -1);
}
