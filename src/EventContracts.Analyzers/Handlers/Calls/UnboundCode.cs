using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace EventContracts.Analyzers.Handlers.Calls;

/// <summary>What the compiler could not bind, as where a reference is missing or code is being written.</summary>
internal static class UnboundCode
{
    /// <summary>The name of what is called on an object; null for anything else.</summary>
    public static string? Call(IOperation operation) =>
        operation is IInvalidOperation { Syntax: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax called } }
            ? called.Name.Identifier.ValueText
            : null;

    /// <summary>The arguments of a constructor of a known type, of which one fits by their number; null for anything else.</summary>
    public static IReadOnlyList<(IParameterSymbol? Parameter, IOperation Value)>? Creation(IOperation operation)
    {
        if (operation is not IInvalidOperation { Syntax: BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: var written } }
            || operation.Type is not INamedTypeSymbol type || written.Any(argument => argument.NameColon is not null))
            return null;
        IMethodSymbol[] fitting = [.. type.InstanceConstructors.Where(one => one.Parameters.Length == written.Count)];
        IOperation[] values = [.. operation.ChildOperations.Take(written.Count)];
        return fitting is [var constructor] && values.Length == written.Count
            ? [.. values.Select((value, i) => ((IParameterSymbol?)constructor.Parameters[i], value))]
            : null;
    }

    /// <summary>A member of a local whose type isn't known.</summary>
    public static (IOperation Owner, string Name)? Member(IOperation operation) =>
        operation is IInvalidOperation { Syntax: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } }
        && operation.ChildOperations.FirstOrDefault() is ILocalReferenceOperation owner
            ? (owner, name)
            : null;
}
