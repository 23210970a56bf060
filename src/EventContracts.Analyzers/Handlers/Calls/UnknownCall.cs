using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EventContracts.Analyzers.Handlers.Calls;

/// <summary>A call that is made for what it does, and nobody can see what that is: for teams that set <c>eventcontracts.unknown_calls = report</c>.</summary>
internal static class UnknownCall
{
    public static bool Is(CallSite call, AnalysisState state) => call is { Summary: null, Invocation: { } invocation } && IsForItsEffect(invocation)
        && !IsOfTheFramework(call.Method.ContainingType) && (state.Targets.Of(invocation) is not { } target || target.DeclaringSyntaxReferences.IsEmpty);

    private static bool IsForItsEffect(IInvocationOperation call) =>
        call.Parent is IExpressionStatementOperation or IAwaitOperation { Parent: IExpressionStatementOperation }
        || call.Type is { SpecialType: SpecialType.System_Void } or INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments.IsEmpty: true };

    private static bool IsOfTheFramework(INamedTypeSymbol? type) => type.RootNamespace() is null or "System" or "Microsoft" or "EventContracts";
}
