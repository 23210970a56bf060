using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace EventContracts.Analyzers.Handlers.Calls;

/// <summary>Compares methods as Roslyn does; holds no state.</summary>
internal sealed class SummaryKeyComparer : IEqualityComparer<(IMethodSymbol Method, int Depth)>
{
    public static readonly SummaryKeyComparer Instance = new();

    public bool Equals((IMethodSymbol Method, int Depth) one, (IMethodSymbol Method, int Depth) other) =>
        one.Depth == other.Depth && SymbolEqualityComparer.Default.Equals(one.Method, other.Method);

    public int GetHashCode((IMethodSymbol Method, int Depth) key) => unchecked((SymbolEqualityComparer.Default.GetHashCode(key.Method) * 31) + key.Depth);
}
