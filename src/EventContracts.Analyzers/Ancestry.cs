using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace EventContracts.Analyzers;

/// <summary>What a type is by its bases, and whose it is by its namespace.</summary>
internal static class Ancestry
{
    /// <summary>The type and its base classes, with the type arguments that they have here.</summary>
    public static IEnumerable<ITypeSymbol> SelfAndBases(this ITypeSymbol? type)
    {
        for (ITypeSymbol? one = type; one is not null; one = one.BaseType)
            yield return one;
    }

    /// <summary>Whatever the type arguments are.</summary>
    public static bool IsOrInherits(this ITypeSymbol? type, ITypeSymbol ancestor)
    {
        foreach (ITypeSymbol one in type.SelfAndBases())
        {
            if (SymbolEqualityComparer.Default.Equals(one.OriginalDefinition, ancestor.OriginalDefinition))
                return true;
        }
        return false;
    }

    /// <summary>The outermost namespace; null where there is none.</summary>
    public static string? RootNamespace(this ITypeSymbol? type)
    {
        INamespaceSymbol? space = type?.ContainingNamespace;
        while (space is { ContainingNamespace: { IsGlobalNamespace: false } outer })
            space = outer;
        return space?.Name;
    }
}
