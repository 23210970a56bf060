using EventContracts.Analyzers.Handlers.Flow;
using EventContracts.Analyzers.Handlers.Knowledge;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EventContracts.Analyzers.Handlers.Calls;

/// <summary>A call, or a constructor's, with what is known of it: by name, else by looking into it.</summary>
internal sealed record CallSite(IOperation Operation, IMethodSymbol Method, CallKnowledge Knowledge, MethodSummary? Summary, FlowBody Body)
{
    public FlowPosition Position => Body.PositionOf(Operation);

    public CallRole Role => Knowledge.Role;

    public IInvocationOperation? Invocation => Operation as IInvocationOperation;

    public string Name => Method.MethodKind == MethodKind.Constructor ? "new " + Method.ContainingType.Name
        : Method.MethodKind == MethodKind.LocalFunction ? Method.Name
        : Method.ContainingType.Name + "." + Method.Name;
}
