using EventContracts.Analyzers.Handlers.Flow;
using EventContracts.Analyzers.Handlers.Knowledge;
using EventContracts.Analyzers.Handlers.Sql;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EventContracts.Analyzers.Handlers.Calls;

/// <summary>A call, or a constructor's, with what is known of it: by name, else by looking into it.</summary>
internal sealed class CallSite(IOperation operation, IMethodSymbol method, CallKnowledge knowledge, MethodSummary? summary, FlowBody body)
{
    private SqlVerdict? _sql;

    public IOperation Operation => operation;

    public IMethodSymbol Method => method;

    public CallKnowledge Knowledge => knowledge;

    public MethodSummary? Summary => summary;

    public FlowBody Body => body;

    public FlowPosition Position => body.PositionOf(operation);

    public CallRole Role => knowledge.Role;

    public IInvocationOperation? Invocation => operation as IInvocationOperation;

    /// <summary>What the SQL that it runs does twice; several rules ask.</summary>
    public SqlVerdict Sql => _sql ??= SqlText.Classify(this);

    public string Name => method.MethodKind == MethodKind.Constructor ? "new " + method.ContainingType.Name
        : method.MethodKind == MethodKind.LocalFunction ? method.Name
        : method.ContainingType.Name + "." + method.Name;
}
