using System.Collections.Generic;
using System.Linq;
using EventContracts.Analyzers.Handlers.Knowledge;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EventContracts.Analyzers.Handlers;

/// <summary>Knows which methods and lambdas handle events.</summary>
internal sealed class HandlerMethods
{
    private const string OwnHandler = "EventContracts.IEventHandler`1";

    private static readonly HashSet<string> Queries = ["Select", "Where", "SelectMany", "Aggregate", "Zip", "Join", "GroupJoin", "GroupBy", "Sort"];

    private static readonly HashSet<string> Conventions = ["Handle", "HandleAsync", "Handles", "Consume", "ConsumeAsync", "Consumes"];

    private readonly HashSet<INamedTypeSymbol> _types = new(SymbolEqualityComparer.Default);
    private readonly INamedTypeSymbol? _contract;
    private readonly INamedTypeSymbol? _context;

    public HandlerMethods(Compilation compilation, HandlerOptions options)
    {
        foreach (string name in options.HandlerTypes.Prepend(OwnHandler))
            _types.UnionWith(compilation.GetTypesByMetadataName(name));
        _contract = compilation.GetTypeByMetadataName("EventContracts.IEventContract`1");
        _context = compilation.GetTypeByMetadataName("EventContracts.EventContext");
    }

    /// <summary>Whether the compilation knows a handler type at all.</summary>
    public bool Any => _types.Count > 0;

    /// <summary>Whether a lambda can be a handler here: events and their context are known.</summary>
    public bool MayBeLambdas => _contract is not null && _context is not null;

    /// <summary>What the syntax of a lambda tells, before anything is bound: it takes two parameters at least, and is no argument of a query.</summary>
    public static bool MayBeHandler(SyntaxNode lambda)
    {
        int parameters = lambda switch
        {
            ParenthesizedLambdaExpressionSyntax one => one.ParameterList.Parameters.Count,
            AnonymousMethodExpressionSyntax one => one.ParameterList?.Parameters.Count ?? 0,
            _ => 0,
        };
        return parameters >= 2 && !IsArgumentOfQuery(lambda);
    }

    private static bool IsArgumentOfQuery(SyntaxNode lambda) =>
        lambda.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax call } }
        && Queries.Contains(call.Name.Identifier.ValueText);

    /// <summary>Whether a class handles events, if only by what it inherits.</summary>
    public bool IsHandler(INamedTypeSymbol type) => type.AllInterfaces.Any(IsHandlerType) || type.GetMembers().OfType<IMethodSymbol>().Any(IsHandler);

    public bool IsHandler(IMethodSymbol method)
    {
        if (method.ContainingType is not { } type)
            return false;
        if (method.IsStatic)
            return method.MethodKind == MethodKind.Ordinary && IsSubscribed(method, type);
        if (method.ExplicitInterfaceImplementations.Any(one => IsHandlerType(one.ContainingType)))
            return true;
        if (method.MethodKind != MethodKind.Ordinary)
            return false;
        return IsSubscribed(method, type)
            || (type.TypeKind != TypeKind.Interface && (ImplementsInterface(method, type) || OverridesBase(method, type)));
    }

    /// <summary>A lambda that takes an event and its context, as a registration does.</summary>
    public bool IsHandler(IMethodSymbol lambda, bool isLambda) =>
        isLambda && MayBeLambdas && lambda.Parameters.Length >= 2 && lambda.Parameters.Any(IsContext) && lambda.Parameters.Any(IsEvent);

    private bool IsContext(IParameterSymbol parameter) => SymbolEqualityComparer.Default.Equals(parameter.Type, _context);

    private bool IsEvent(IParameterSymbol parameter) =>
        parameter.Type.AllInterfaces.Any(one => SymbolEqualityComparer.Default.Equals(one.OriginalDefinition, _contract));

    private bool IsHandlerType(INamedTypeSymbol type) => _types.Contains(type.OriginalDefinition);

    /// <summary>By an attribute: the configured type is one, or it is an interface without members, beside which its framework has one.</summary>
    private bool IsSubscribed(IMethodSymbol method, INamedTypeSymbol type) =>
        method.GetAttributes().Any(attribute => attribute.AttributeClass is { } one && (_types.Contains(one) || IsBesideMarker(one, type)))
        || IsOfMarkedClass(method, type);

    private bool IsBesideMarker(INamedTypeSymbol attribute, INamedTypeSymbol type) => type.AllInterfaces.Any(marker =>
        !marker.MemberNames.Any() && _types.Contains(marker)
        && SymbolEqualityComparer.Default.Equals(marker.ContainingNamespace, attribute.ContainingNamespace));

    /// <summary>An attribute on the class makes handlers of the public methods that are named as conventions of such frameworks have it.</summary>
    private bool IsOfMarkedClass(IMethodSymbol method, INamedTypeSymbol type) =>
        method is { DeclaredAccessibility: Accessibility.Public, Parameters.Length: > 0 } && Conventions.Contains(method.Name)
        && type.GetAttributes().Any(attribute => attribute.AttributeClass is { } one && _types.Contains(one));

    private bool ImplementsInterface(IMethodSymbol method, INamedTypeSymbol type) =>
        type.AllInterfaces.Where(IsHandlerType).Any(contract => Implements(method, type, contract));

    /// <summary>Base classes are handler types themselves where a framework has no interface for it.</summary>
    private bool OverridesBase(IMethodSymbol method, INamedTypeSymbol type) => method.IsOverride
        && type.BaseType.SelfAndBases().OfType<INamedTypeSymbol>().Any(one => IsHandlerType(one) && IsGiven(method, one));

    private static bool Implements(IMethodSymbol method, INamedTypeSymbol type, INamedTypeSymbol contract)
    {
        IMethodSymbol definition = method.PartialDefinitionPart ?? method;
        bool isImplementation = contract.GetMembers().OfType<IMethodSymbol>()
            .Any(declared => SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(declared), definition));
        // A base class implements the interface and calls an abstract method with the event: its override is where the work is.
        return isImplementation || (method.IsOverride && IsGiven(method, contract));
    }

    /// <summary>Whether one of the parameters is what the handler type is of.</summary>
    private static bool IsGiven(IMethodSymbol method, INamedTypeSymbol contract) =>
        contract.TypeArguments.Any(handled => method.Parameters.Any(parameter => SymbolEqualityComparer.Default.Equals(parameter.Type, handled)));
}
