using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EventContracts.Analyzers.Handlers.Flow;

/// <summary>
/// One body of code, a method's or a lambda's, with the place of each of its operations. The body of a lambda knows where in its parent it is made: what
/// dominates that place has happened before it runs.
/// </summary>
internal sealed class FlowBody
{
    private readonly Dictionary<IOperation, FlowPosition> _positions = new();

    private FlowBody(ControlFlowGraph source, FlowBody? parent, FlowPosition madeAt, IFlowAnonymousFunctionOperation? lambda, Definitions? captured = null)
    {
        Graph = new FlowGraph(source);
        Parent = parent;
        MadeAt = madeAt;
        Lambda = lambda;
        Definitions = new Definitions(parent?.Definitions ?? captured);
        var operations = new List<IOperation>();
        foreach (BasicBlock block in source.Blocks)
            Place(block, operations);
        Operations = operations;
    }

    public FlowGraph Graph { get; }

    public FlowBody? Parent { get; }

    /// <summary>Where in the parent the lambda is made.</summary>
    public FlowPosition MadeAt { get; }

    /// <summary>The lambda, null for the body of a method.</summary>
    public IFlowAnonymousFunctionOperation? Lambda { get; }

    public Definitions Definitions { get; }

    /// <summary>All operations in the order of blocks and evaluation, those of lambdas not among them.</summary>
    public IReadOnlyList<IOperation> Operations { get; }

    /// <summary>The body and those of the lambdas in it, outer ones first.</summary>
    /// <param name="source">The control flow of the body.</param>
    /// <param name="captured">What a local function sees of the method around it.</param>
    public static IReadOnlyList<FlowBody> CreateAll(ControlFlowGraph source, Definitions? captured = null)
    {
        var bodies = new List<FlowBody> { new(source, null, default, null, captured) };
        for (int i = 0; i < bodies.Count; i++)
        {
            FlowBody body = bodies[i];
            foreach (IFlowAnonymousFunctionOperation lambda in body.Operations.OfType<IFlowAnonymousFunctionOperation>())
                bodies.Add(new(body.Graph.Source.GetAnonymousFunctionControlFlowGraph(lambda), body, body._positions[lambda], lambda));
        }
        return bodies;
    }

    /// <summary>The place of a call, a creation, an assignment or a lambda.</summary>
    public FlowPosition PositionOf(IOperation operation) => _positions[operation];

    public bool IsReachable(FlowPosition position) => Graph.Dominators.IsReachable(position.Node);

    /// <summary>Whether the first place has been passed whenever the second is reached.</summary>
    public bool Dominates(FlowPosition first, FlowPosition second) => first.Node == second.Node
        ? first.Order < second.Order && Graph.Dominators.IsReachable(first.Node)
        : Graph.Dominators.Dominates(first.Node, second.Node);

    /// <summary>Whether the second place may come after the first, without passing one of the nodes to avoid between them.</summary>
    public bool Reaches(FlowPosition first, FlowPosition second, IReadOnlyCollection<int>? avoiding = null)
    {
        if (!Graph.Dominators.IsReachable(first.Node))
            return false;
        return (first.Node == second.Node && first.Order < second.Order) || Graph.Reaches(first.Node, second.Node, avoiding);
    }

    /// <summary>Whether one of the first places has been passed whenever the second is reached.</summary>
    public bool AreAllBefore(IReadOnlyCollection<FlowPosition> first, FlowPosition second) =>
        first.Any(one => one.Node == second.Node && one.Order < second.Order)
        || Graph.AreAllBefore([.. first.Where(one => one.Node != second.Node).Select(one => one.Node)], second.Node);

    private void Place(BasicBlock block, List<IOperation> operations)
    {
        int first = operations.Count;
        EvaluationOrder.Add(block, operations);
        for (int i = first; i < operations.Count; i++)
        {
            IOperation operation = operations[i];
            if (HasPosition(operation))
                _positions[operation] = new(block.Ordinal, i - first);
            Definitions.Add(operation);
        }
    }

    /// <summary>Nothing else is asked for; a dictionary of all operations would be the dearest part of the analysis.</summary>
    private static bool HasPosition(IOperation operation) =>
        operation.Kind is OperationKind.Invocation or OperationKind.ObjectCreation or OperationKind.FlowAnonymousFunction
            or OperationKind.Increment or OperationKind.Decrement
        || operation is IAssignmentOperation;
}
