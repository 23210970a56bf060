using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EventContracts.Analyzers.Handlers.Calls;

/// <summary>Which body a call runs, as far as this compilation tells: of an interface or a virtual method the only implementation there is.</summary>
internal sealed class CallTargets
{
    private readonly Lazy<IReadOnlyList<INamedTypeSymbol>> _classes;
    private readonly ConcurrentDictionary<IMethodSymbol, IMethodSymbol?> _implementations = new(SymbolEqualityComparer.Default);

    private readonly InProcessDispatch _dispatch;

    public CallTargets(Compilation compilation, HandlerMethods handlers)
    {
        _classes = new(() => [.. Classes(compilation.Assembly.GlobalNamespace)]);
        _dispatch = new InProcessDispatch(_classes, handlers);
    }

    /// <summary>Null where it can't be told.</summary>
    public IMethodSymbol? Of(IInvocationOperation call)
    {
        IMethodSymbol method = (call.TargetMethod.ReducedFrom ?? call.TargetMethod).OriginalDefinition;
        if (method.MethodKind is MethodKind.DelegateInvoke or MethodKind.FunctionPointerSignature)
            return null;
        if (_dispatch.Target(call, method) is { } handler)
            return handler;
        bool isFixed = !call.IsVirtual || (method is { IsAbstract: false } && call.Instance?.Type is { IsSealed: true });
        return isFixed && !method.IsAbstract ? method : _implementations.GetOrAdd(method, Implementation);
    }

    private IMethodSymbol? Implementation(IMethodSymbol method)
    {
        IMethodSymbol[] found = [.. _classes.Value.Select(type => In(type, method)).OfType<IMethodSymbol>()
            .Where(one => !one.IsAbstract).Distinct<IMethodSymbol>(SymbolEqualityComparer.Default).Take(2)];
        return found is [var only] ? only : null;
    }

    private static IMethodSymbol? In(INamedTypeSymbol type, IMethodSymbol method)
    {
        if (method.ContainingType.TypeKind == TypeKind.Interface)
        {
            INamedTypeSymbol? contract = type.AllInterfaces.FirstOrDefault(one => IsOf(one, method.ContainingType));
            ISymbol? declared = contract?.GetMembers(method.Name).FirstOrDefault(one => IsOf(one, method));
            return declared is null ? null : (type.FindImplementationForInterfaceMember(declared) as IMethodSymbol)?.OriginalDefinition;
        }
        if (SymbolEqualityComparer.Default.Equals(type, method.ContainingType))
            return method;
        return type.GetMembers(method.Name).OfType<IMethodSymbol>().FirstOrDefault(one => Overrides(one, method));
    }

    private static bool IsOf(ISymbol one, ISymbol definition) => SymbolEqualityComparer.Default.Equals(one.OriginalDefinition, definition);

    private static bool Overrides(IMethodSymbol method, IMethodSymbol overridden)
    {
        for (IMethodSymbol? one = method.OverriddenMethod; one is not null; one = one.OverriddenMethod)
        {
            if (IsOf(one, overridden))
                return true;
        }
        return false;
    }

    private static IEnumerable<INamedTypeSymbol> Classes(INamespaceOrTypeSymbol container)
    {
        foreach (INamespaceOrTypeSymbol member in container.GetMembers().OfType<INamespaceOrTypeSymbol>())
        {
            if (member is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } type)
                yield return type;
            foreach (INamedTypeSymbol nested in Classes(member))
                yield return nested;
        }
    }
}
