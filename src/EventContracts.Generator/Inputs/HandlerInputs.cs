using System.Collections.Generic;
using System.Linq;
using System.Threading;
using EventContracts.Generator.Specs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EventContracts.Generator.Inputs;

/// <summary>
/// Classes of the project that handle an event. The event types are generated, so here they are still unresolved: the handler interface is recognised by
/// its name (<c>IUserCreatedHandler</c>) or as <c>IEventHandler&lt;UserCreated&gt;</c>.
/// </summary>
internal static class HandlerInputs
{
    public static bool IsCandidate(SyntaxNode node) => node is ClassDeclarationSyntax { BaseList: not null } or RecordDeclarationSyntax { BaseList: not null };

    public static EquatableList<HandlerSpec> Read(GeneratorSyntaxContext context, CancellationToken cancellation)
    {
        ISymbol? declared = context.SemanticModel.GetDeclaredSymbol(context.Node, cancellation);
        if (declared is not INamedTypeSymbol { IsAbstract: false, IsGenericType: false } type || !IsReachable(type))
            return EquatableList<HandlerSpec>.Empty;
        string name = type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        IEnumerable<string> events = EventTypes(type).Distinct().OrderBy(one => one, System.StringComparer.Ordinal);
        return events.Select(eventType => new HandlerSpec(name, eventType)).ToEquatableList();
    }

    private static IEnumerable<string> EventTypes(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? at = type; at is not null && at.SpecialType != SpecialType.System_Object; at = at.BaseType)
        {
            // An unresolved interface that stands first in the base list looks like a base class.
            INamedTypeSymbol[] first = at.BaseType is { TypeKind: TypeKind.Error } unresolved ? [unresolved] : [];
            foreach (INamedTypeSymbol one in at.AllInterfaces.Concat(at.Interfaces).Concat(first))
            {
                if (one is { Name: "IEventHandler", TypeArguments.Length: 1 })
                    yield return one.TypeArguments[0].Name;
                else if (one.TypeKind == TypeKind.Error && IsHandlerName(one.Name))
                    yield return one.Name.Substring(1, one.Name.Length - 8);
            }
        }
    }

    /// <summary>As the generator will call the interface: <c>I…Handler</c>.</summary>
    private static bool IsHandlerName(string name) => name.Length > 8 && name[0] == 'I' && name.EndsWith("Handler", System.StringComparison.Ordinal);

    private static bool IsReachable(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? at = type; at is not null; at = at.ContainingType)
        {
            if (at.DeclaredAccessibility is Accessibility.Private or Accessibility.Protected or Accessibility.ProtectedAndInternal)
                return false;
            if (at.IsFileLocal || at.ContainingType is { IsGenericType: true })
                return false;
        }
        return true;
    }
}
