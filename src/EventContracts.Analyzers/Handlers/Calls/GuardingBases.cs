using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using EventContracts.Analyzers.Handlers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EventContracts.Analyzers.Handlers.Calls;

/// <summary>
/// Looks at base classes of this compilation that handle an event and leave the work to a method that is overridden: where they pass a guard before they
/// call it, the override is guarded. One answer for a method of a base; thread-safe.
/// </summary>
internal sealed class GuardingBases(HandlerMethods handlers)
{
    private readonly ConcurrentDictionary<(ISymbol Base, ISymbol Slot), bool> _known = new();

    /// <summary>
    /// Whether every call of what the handler overrides passes a guard; where it is called by way of others, whether there is a guard at all.
    /// </summary>
    public bool Guard(IMethodSymbol handler, AnalysisState state, CancellationToken cancellation) =>
        handler is { OverriddenMethod: { } overridden, ContainingType.BaseType: { } type }
        && _known.GetOrAdd((type.OriginalDefinition, overridden.OriginalDefinition), _ => Guard(type, overridden.OriginalDefinition, state, cancellation));

    /// <summary>Whether a call goes to a method of the same object that is a handler itself, and looked at for its own sake.</summary>
    public bool IsHandler(CallSite call, AnalysisState state) => call.Invocation is { IsVirtual: true, Instance: IInstanceReferenceOperation } invocation
        && state.Targets.Of(invocation) is { IsOverride: true } target && handlers.IsHandler(target);

    private bool Guard(INamedTypeSymbol type, ISymbol slot, AnalysisState state, CancellationToken cancellation)
    {
        IEnumerable<IMethodSymbol> inherited = type.SelfAndBases().SelectMany(one => one.OriginalDefinition.GetMembers().OfType<IMethodSymbol>());
        FlowFacts[] facts = [.. inherited.Where(handlers.IsHandler).Select(method => Facts(method, state, cancellation)).OfType<FlowFacts>()];
        (FlowFacts Facts, CallSite Call)[] calls = [.. facts.SelectMany(one => one.Calls.Where(call => Calls(call.Method, slot)).Select(call => (one, call)))];
        return calls.Length > 0 ? calls.All(one => one.Facts.IsGuarded(one.Call.Body, one.Call.Position)) : facts.Any(one => one.Guards.Count > 0);
    }

    private static bool Calls(IMethodSymbol called, ISymbol slot)
    {
        for (IMethodSymbol? one = called.OriginalDefinition; one is not null; one = one.OverriddenMethod?.OriginalDefinition)
        {
            if (SymbolEqualityComparer.Default.Equals(one, slot))
                return true;
        }
        return false;
    }

    private static FlowFacts? Facts(IMethodSymbol method, AnalysisState state, CancellationToken cancellation) =>
        state.Bodies.GraphOf(method, cancellation) is { } graph
            ? new FlowFacts(CallScope.ForHandler(state, method, cancellation), FlowBody.CreateAll(graph))
            : null;
}
