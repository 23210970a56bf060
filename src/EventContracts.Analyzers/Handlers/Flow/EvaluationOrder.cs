using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace EventContracts.Analyzers.Handlers.Flow;

/// <summary>The operations of a block in the order in which they take effect: what an operation needs comes before it.</summary>
internal static class EvaluationOrder
{
    /// <summary>Appends the operations of a block.</summary>
    public static void Add(BasicBlock block, List<IOperation> found)
    {
        var open = new Stack<IOperation>();
        foreach (IOperation statement in block.Operations)
            Add(statement, found, open);
        if (block.BranchValue is { } value)
            Add(value, found, open);
    }

    /// <summary>The operation and all below it, without the bodies of lambdas: those run some other time.</summary>
    public static List<IOperation> Of(IOperation root)
    {
        var found = new List<IOperation>();
        Add(root, found, new Stack<IOperation>());
        return found;
    }

    private static void Add(IOperation root, List<IOperation> found, Stack<IOperation> open)
    {
        // Pre-order from the right, then reversed, is post-order from the left; without recursion, since expressions may be thousands deep.
        int first = found.Count;
        open.Push(root);
        while (open.Count > 0)
        {
            IOperation operation = open.Pop();
            found.Add(operation);
            if (operation is IFlowAnonymousFunctionOperation)
                continue;
            foreach (IOperation child in operation.ChildOperations)
                open.Push(child);
        }
        found.Reverse(first, found.Count - first);
    }
}
