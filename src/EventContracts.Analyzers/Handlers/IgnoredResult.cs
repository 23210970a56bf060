using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EventContracts.Analyzers.Handlers;

/// <summary>Tells whether anything is done with what a call returns.</summary>
internal static class IgnoredResult
{
    public static bool Is(IOperation call)
    {
        if (call is IInvocationOperation { TargetMethod.ReturnsVoid: true } || !HasResult(call.Type))
            return false;
        IOperation? user = call.Parent;
        while (user is IAwaitOperation or IConversionOperation or IParenthesizedOperation
            or IInvocationOperation { TargetMethod.Name: "ConfigureAwait" or "AsTask" or "GetAwaiter" or "GetResult" })
            user = user.Parent;
        return user is IExpressionStatementOperation or ISimpleAssignmentOperation { Target: IDiscardOperation };
    }

    private static bool HasResult(ITypeSymbol? type) => type is not INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments.IsEmpty: true };
}
