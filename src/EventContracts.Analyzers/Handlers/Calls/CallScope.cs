using System.Collections.Generic;
using System.Linq;
using System.Threading;
using EventContracts.Analyzers.Handlers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EventContracts.Analyzers.Handlers.Calls;

/// <summary>
/// The analysis of one method and who has asked for it. Methods that are being looked into are known by the chain of callers, so that a recursion ends.
/// What was cut short by that depends on who asked, and is not remembered; what was cut short by the depth is remembered for that depth.
/// </summary>
internal sealed class CallScope
{
    /// <summary>Stands for a depth where the summary doesn't depend on it.</summary>
    private const int Whole = -1;

    private readonly CallScope? _caller;
    private readonly int _depth;
    private readonly IMethodSymbol? _handler;

    /// <summary>The callers that something below would have entered again.</summary>
    private readonly HashSet<IMethodSymbol> _recursions = new(SymbolEqualityComparer.Default);

    private bool _isDepthCut;

    private CallScope(AnalysisState state, IMethodSymbol method, IMethodSymbol? handler, CallScope? caller, CancellationToken cancellation)
    {
        State = state;
        Method = method;
        _handler = handler;
        _caller = caller;
        _depth = caller is null ? 0 : caller._depth + 1;
        Cancellation = cancellation;
    }

    public AnalysisState State { get; }

    /// <summary>The method whose body is looked at; the lambda where that is the handler.</summary>
    public IMethodSymbol Method { get; }

    public CancellationToken Cancellation { get; }

    /// <summary>Whether this is the method that is looked at, not something it calls.</summary>
    public bool IsRoot => _caller is null;

    /// <summary>For a method that is looked at for its own sake: its parameters may be anything.</summary>
    public static CallScope ForMethod(AnalysisState state, IMethodSymbol method, CancellationToken cancellation) =>
        new(state, method, null, null, cancellation);

    public static CallScope ForHandler(AnalysisState state, IMethodSymbol handler, CancellationToken cancellation) =>
        new(state, handler, handler, null, cancellation);

    /// <summary>Whether a parameter carries the event: any of the handler's.</summary>
    public bool IsEvent(IParameterSymbol parameter) => SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, _handler);

    /// <summary>What the called method does; null where its body can't be seen.</summary>
    public MethodSummary? Summary(IInvocationOperation call, FlowBody body)
    {
        Cancellation.ThrowIfCancellationRequested();
        if (State.Targets.Of(call) is not { } method)
            return null;
        if (method.MethodKind == MethodKind.LocalFunction)
            return LocalFunction(call.TargetMethod, body);
        if (State.Summaries.TryGetValue((method, Whole), out MethodSummary? known))
            return known;
        if (State.Summaries.TryGetValue((method, _depth), out known))
        {
            _isDepthCut = true;
            return known;
        }
        if (IsCut(method))
            return null;
        if (State.Silent.Contains(method))
            return State.Summaries[(method, Whole)] = MethodSummary.Silent;
        if (State.Bodies.GraphOf(method, Cancellation) is not { } graph)
            return null;
        var scope = new CallScope(State, method, null, this, Cancellation);
        MethodSummary summary = SummaryBuilder.Build(scope, FlowBody.CreateAll(graph));
        TakeOver(scope);
        if (scope._recursions.Count == 0)
            State.Summaries[(method, scope._isDepthCut ? _depth : Whole)] = summary;
        return summary;
    }

    private void TakeOver(CallScope callee)
    {
        // A method that calls itself is whole all the same: nobody above changes what it does.
        callee._recursions.Remove(callee.Method.OriginalDefinition);
        _recursions.UnionWith(callee._recursions);
        _isDepthCut |= callee._isDepthCut;
    }

    /// <summary>A local function sees the locals around it, so its summary belongs to this body and is not remembered.</summary>
    private MethodSummary? LocalFunction(IMethodSymbol function, FlowBody body)
    {
        if (IsCut(function) || LocalGraph(function, body) is not { } graph)
            return null;
        var scope = new CallScope(State, function, _handler, this, Cancellation);
        MethodSummary summary = SummaryBuilder.Build(scope, FlowBody.CreateAll(graph, body.Definitions));
        TakeOver(scope);
        return summary;
    }

    private ControlFlowGraph? LocalGraph(IMethodSymbol function, FlowBody body)
    {
        for (ControlFlowGraph? graph = body.Graph.Source; graph is not null; graph = graph.Parent)
        {
            if (graph.LocalFunctions.FirstOrDefault(one => IsDeclarationOf(one, function)) is { } found)
                return graph.GetLocalFunctionControlFlowGraph(found, Cancellation);
        }
        return null;
    }

    private static bool IsDeclarationOf(IMethodSymbol declared, IMethodSymbol called) =>
        SymbolEqualityComparer.Default.Equals(declared, called.OriginalDefinition) || SymbolEqualityComparer.Default.Equals(declared, called);

    private bool IsCut(IMethodSymbol method)
    {
        for (CallScope? scope = this; scope is not null; scope = scope._caller)
        {
            if (!SymbolEqualityComparer.Default.Equals(scope.Method.OriginalDefinition, method.OriginalDefinition))
                continue;
            _recursions.Add(method.OriginalDefinition);
            return true;
        }
        bool isTooDeep = _depth >= State.Options.MaxCallDepth;
        _isDepthCut |= isTooDeep;
        return isTooDeep;
    }
}
