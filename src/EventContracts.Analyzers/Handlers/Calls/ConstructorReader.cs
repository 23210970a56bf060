using System.Collections.Generic;
using System.Linq;
using System.Threading;
using EventContracts.Analyzers.Handlers.Knowledge;
using EventContracts.Analyzers.Handlers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EventContracts.Analyzers.Handlers.Calls;

/// <summary>
/// Finds the members that a new object has other values in each time: <c>Id = Guid.NewGuid()</c> in a constructor, a base's, or an initializer.
/// </summary>
internal static class ConstructorReader
{
    private const int DeepestBase = 8;

    public static IEnumerable<(ISymbol Member, OriginKinds Kind)> FreshMembers(IMethodSymbol constructor, AnalysisState state, int depth)
    {
        if (depth > DeepestBase || constructor.ContainingType is not { DeclaringSyntaxReferences.Length: > 0 } type)
            yield break;
        IOperation? body = state.Bodies.OperationOf(constructor, CancellationToken.None);
        foreach (ISimpleAssignmentOperation assignment in (body?.Descendants() ?? []).OfType<ISimpleAssignmentOperation>())
        {
            if (assignment.Target is IMemberReferenceOperation { Instance: IInstanceReferenceOperation } target && Kind(assignment.Value, state) is { } kind)
                yield return (target.Member, kind);
        }
        if (Chained(body) is { } chained)
        {
            foreach ((ISymbol Member, OriginKinds Kind) found in FreshMembers(chained, state, depth + 1))
                yield return found;
            // this(…) runs the initializers of the type; base(…) does not.
            if (SymbolEqualityComparer.Default.Equals(chained.ContainingType, type))
                yield break;
        }
        else if (type.BaseType?.InstanceConstructors.FirstOrDefault(one => one.Parameters.IsEmpty) is { } inherited)
        {
            foreach ((ISymbol Member, OriginKinds Kind) found in FreshMembers(inherited.OriginalDefinition, state, depth + 1))
                yield return found;
        }
        foreach ((ISymbol Member, OriginKinds Kind) found in Initializers(type, state))
            yield return found;
    }

    private static IEnumerable<(ISymbol Member, OriginKinds Kind)> Initializers(INamedTypeSymbol type, AnalysisState state)
    {
        foreach (ISymbol member in type.GetMembers().Where(one => !one.IsStatic && one is IPropertySymbol or IFieldSymbol { AssociatedSymbol: null }))
        {
            if (Initializer(member, state) is { } value && Kind(value, state) is { } kind)
                yield return (member, kind);
        }
    }

    private static IOperation? Initializer(ISymbol member, AnalysisState state)
    {
        foreach (SyntaxReference reference in member.DeclaringSyntaxReferences)
        {
            Microsoft.CodeAnalysis.CSharp.Syntax.EqualsValueClauseSyntax? clause = reference.GetSyntax() switch
            {
                Microsoft.CodeAnalysis.CSharp.Syntax.PropertyDeclarationSyntax property => property.Initializer,
                Microsoft.CodeAnalysis.CSharp.Syntax.VariableDeclaratorSyntax field => field.Initializer,
                _ => null,
            };
            if (clause is not null && state.Bodies.ModelOf(clause.SyntaxTree)?.GetOperation(clause.Value) is { } value)
                return value;
        }
        return null;
    }

    private static IMethodSymbol? Chained(IOperation? body) =>
        body is IConstructorBodyOperation { Initializer: IExpressionStatementOperation { Operation: IInvocationOperation call } }
            ? call.TargetMethod.OriginalDefinition
            : null;

    private static OriginKinds? Kind(IOperation value, AnalysisState state)
    {
        foreach (IOperation operation in value.DescendantsAndSelf())
        {
            ISymbol? member = operation switch
            {
                IInvocationOperation call => call.TargetMethod,
                IPropertyReferenceOperation property => property.Property,
                _ => null,
            };
            if (member is null)
                continue;
            CallRole role = state.Catalog.Of(member).Role;
            if (role is CallRole.Fresh or CallRole.Clock)
                return role == CallRole.Fresh ? OriginKinds.Fresh : OriginKinds.Clock;
        }
        return null;
    }
}
