using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EventContracts.Analyzers.Handlers.Values;

/// <summary>Takes off what doesn't change a value: <c>await</c>, conversions, parentheses, <c>ConfigureAwait</c>, <c>AsTask</c>, <c>Result</c>.</summary>
internal static class Unwrapping
{
    public static IOperation Unwrapped(this IOperation operation)
    {
        while (Inner(operation) is { } inner)
            operation = inner;
        return operation;
    }

    private static IOperation? Inner(IOperation operation) => operation switch
    {
        IAwaitOperation awaited => awaited.Operation,
        IConversionOperation { OperatorMethod: null } conversion => conversion.Operand,
        IParenthesizedOperation parenthesized => parenthesized.Operand,
        IInvocationOperation { Instance: { } task, TargetMethod.Name: var name }
            when name is "ConfigureAwait" or "AsTask" or "GetAwaiter" or "GetResult" or "Preserve" or "WaitAsync" => task,
        IPropertyReferenceOperation { Instance: { } task, Property: { Name: "Result", ContainingType.Name: "Task" or "ValueTask" } } => task,
        // new ValueTask(task), as a handler that isn't async returns it.
        IObjectCreationOperation { Type.Name: "ValueTask", Arguments: [var task] } => task.Value,
        IArgumentOperation argument => argument.Value,
        _ => null,
    };

    /// <summary>The object that a call is made on, also where the method is an extension.</summary>
    public static IOperation? Receiver(this IInvocationOperation call) =>
        call.Instance ?? (call.TargetMethod.IsExtensionMethod && call.Arguments.Length > 0 ? ArgumentFor(call, 0) : null);

    /// <summary>The value of a parameter; named arguments may stand in any order.</summary>
    public static IOperation? ArgumentFor(this IInvocationOperation call, int ordinal)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter?.Ordinal == ordinal)
                return argument.Value;
        }
        return null;
    }

    /// <summary>The argument whose parameter has that name.</summary>
    public static IOperation? ArgumentFor(this IInvocationOperation call, string name)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter?.Name == name && argument.ArgumentKind != ArgumentKind.DefaultValue)
                return argument.Value;
        }
        return null;
    }
}
