using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using EventContracts.Analyzers.Handlers.Knowledge;
using EventContracts.Analyzers.Handlers.Values;
using Microsoft.CodeAnalysis;

namespace EventContracts.Analyzers.Handlers.Calls;

/// <summary>What the analysis of one compilation knows and has found out. Thread-safe; nothing outlives the compilation.</summary>
internal sealed class AnalysisState
{
    private readonly ConcurrentDictionary<IMethodSymbol, IReadOnlyList<(ISymbol Member, OriginKinds Kind)>> _freshMembers = new(SymbolEqualityComparer.Default);

    public AnalysisState(Compilation compilation, EffectsCatalog catalog, HandlerOptions options, HandlerMethods handlers)
    {
        Bodies = new MethodBodies(compilation);
        Targets = new CallTargets(compilation, handlers);
        Bases = new GuardingBases(handlers);
        Silent = new SilentMethods(compilation, catalog);
        Catalog = catalog;
        Options = options;
    }

    public MethodBodies Bodies { get; }

    public CallTargets Targets { get; }

    public GuardingBases Bases { get; }

    public SilentMethods Silent { get; }

    public EffectsCatalog Catalog { get; }

    public HandlerOptions Options { get; }

    /// <summary>Summaries that don't depend on who asked: whole ones under −1, those cut short by depth under the depth of the caller.</summary>
    public ConcurrentDictionary<(IMethodSymbol Method, int Depth), MethodSummary> Summaries { get; } = new(SummaryKeyComparer.Instance);

    /// <summary>The members that a constructor, or a property's initializer, gives a value that is new each time.</summary>
    public IReadOnlyList<(ISymbol Member, OriginKinds Kind)> FreshMembers(IMethodSymbol? constructor) => constructor is null
        ? []
        : _freshMembers.GetOrAdd(constructor.OriginalDefinition, one => [.. ConstructorReader.FreshMembers(one, this, depth: 0).Distinct()]);
}
