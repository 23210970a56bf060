using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using EventContracts.Analyzers.Handlers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EventContracts.Analyzers.Handlers.Calls;

/// <summary>
/// Follows a command through a mediator to the one class that handles it: <c>mediator.Send(new CreateOrder(…))</c> does what the handler of
/// <c>CreateOrder</c> does. A handler that is looked at for its own sake is not looked into again. Thread-safe.
/// </summary>
internal sealed class InProcessDispatch(Lazy<IReadOnlyList<INamedTypeSymbol>> classes, HandlerMethods handlers)
{
    private static readonly string[] Dispatchers = ["Mediator", "Sender", "Dispatcher", "CommandBus"];

    private static readonly string[] Verbs = ["Send", "Dispatch", "Execute"];

    private readonly ConcurrentDictionary<ITypeSymbol, IMethodSymbol?> _found = new(SymbolEqualityComparer.Default);

    public IMethodSymbol? Target(IInvocationOperation call, IMethodSymbol method)
    {
        if (!IsDispatch(method) || call.ArgumentFor(0)?.Unwrapped().Type is not INamedTypeSymbol { DeclaringSyntaxReferences.Length: > 0 } command)
            return null;
        return _found.GetOrAdd(command, Handler);
    }

    private static bool IsDispatch(IMethodSymbol method) => method.ContainingType is { TypeKind: TypeKind.Interface } type
        && Verbs.Any(verb => method.Name.StartsWith(verb, StringComparison.Ordinal))
        && Dispatchers.Any(name => type.Name.EndsWith(name, StringComparison.Ordinal));

    private IMethodSymbol? Handler(ITypeSymbol command)
    {
        IMethodSymbol[] found = [.. classes.Value.SelectMany(type => HandlersIn(type, command)).Where(method => !method.IsAbstract).Take(2)];
        return found is [var only] && !handlers.IsHandler(only) ? only : null;
    }

    private static IEnumerable<IMethodSymbol> HandlersIn(INamedTypeSymbol type, ITypeSymbol command) => type.AllInterfaces
        .Where(one => one.Name.Contains("Handler") && one.TypeArguments.Contains(command, SymbolEqualityComparer.Default))
        .SelectMany(contract => contract.GetMembers().OfType<IMethodSymbol>())
        .Where(member => member.Parameters.Length > 0 && SymbolEqualityComparer.Default.Equals(member.Parameters[0].Type, command))
        .Select(member => type.FindImplementationForInterfaceMember(member)).OfType<IMethodSymbol>();
}
