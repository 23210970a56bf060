using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace EventContracts.Analyzers.Handlers.Flow;

/// <summary>The operations of a block in the order in which they take effect: what an operation needs comes before it.</summary>
internal static class EvaluationOrder
{
    public static IEnumerable<IOperation> Of(BasicBlock block)
    {
        foreach (IOperation statement in block.Operations)
        {
            foreach (IOperation operation in Of(statement))
                yield return operation;
        }
        if (block.BranchValue is null)
            yield break;
        foreach (IOperation operation in Of(block.BranchValue))
            yield return operation;
    }

    /// <summary>The operation and all below it, without the bodies of lambdas: those run some other time.</summary>
    public static List<IOperation> Of(IOperation root)
    {
        // Pre-order from the right, then reversed, is post-order from the left; without recursion, since expressions may be thousands deep.
        var found = new List<IOperation>();
        var open = new Stack<IOperation>();
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
        found.Reverse();
        return found;
    }
}
