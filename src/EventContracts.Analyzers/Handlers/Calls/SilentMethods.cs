using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using EventContracts.Analyzers.Handlers.Knowledge;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EventContracts.Analyzers.Handlers.Calls;

/// <summary>
/// Tells by syntax alone that a method only computes, so that it need not be bound and no control flow of it be made: it returns text, a number or nothing,
/// assigns nothing but its locals, and calls only what everybody knows of the base class library. Most helpers are like that. Thread-safe.
/// </summary>
internal sealed class SilentMethods(Compilation compilation, EffectsCatalog catalog)
{
    /// <summary>Names of methods that change and tell nothing, whoever has them; one that this project declares itself is not trusted.</summary>
    private static readonly HashSet<string> Computing = new(StringComparer.Ordinal)
    {
        "Abs", "AsSpan", "Average", "Cast", "Ceiling", "Clamp", "Compare", "CompareTo", "Concat", "Count", "Distinct", "EndsWith", "Equals", "Exp",
        "Floor", "Format", "FromHours", "FromMinutes", "FromSeconds", "GetHashCode", "GroupBy", "IndexOf", "IsNullOrEmpty", "IsNullOrWhiteSpace", "Join",
        "LastIndexOf", "Max", "Min", "OfType", "OrderBy", "OrderByDescending", "PadLeft", "PadRight", "Parse", "Pow", "Reverse", "Round", "Select",
        "SelectMany", "Skip", "Split", "Sqrt", "StartsWith", "Substring", "Sum", "Take", "ThenBy", "ThenByDescending", "ThrowIfNull", "ThrowIfNullOrEmpty",
        "ThrowIfNullOrWhiteSpace", "ToArray", "ToDictionary", "ToHashSet", "ToList", "ToLower", "ToLowerInvariant", "ToString", "ToUpper",
        "ToUpperInvariant", "Trim", "TrimEnd", "TrimStart", "Truncate", "Where", "Zip", "nameof",
    };

    private readonly ConcurrentDictionary<string, bool> _declared = new(StringComparer.Ordinal);

    public bool Contains(IMethodSymbol method)
    {
        if (method is not { MethodKind: MethodKind.Ordinary, IsAsync: false, DeclaringSyntaxReferences: [var reference] })
            return false;
        if (reference.GetSyntax() is not MethodDeclarationSyntax { ReturnType: PredefinedTypeSyntax } declaration)
            return false;
        return ((SyntaxNode?)declaration.Body ?? declaration.ExpressionBody) is { } body
            && body.DescendantNodes().All(node => IsSilent(node, declaration, body));
    }

    private bool IsSilent(SyntaxNode node, MethodDeclarationSyntax method, SyntaxNode body) => node switch
    {
        InvocationExpressionSyntax call => Name(call) is { } name && Computing.Contains(name) && !IsDeclared(name),
        ObjectCreationExpressionSyntax creation => creation.Type.ToString().EndsWith("Exception", StringComparison.Ordinal),
        AssignmentExpressionSyntax assignment => IsLocal(assignment.Left, method, body),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostIncrementExpression or (int)SyntaxKind.PostDecrementExpression } step =>
            IsLocal(step.Operand, method, body),
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression } step =>
            IsLocal(step.Operand, method, body),
        ArgumentSyntax { RefKindKeyword.RawKind: not (int)SyntaxKind.None } => false,
        ImplicitObjectCreationExpressionSyntax or AwaitExpressionSyntax or YieldStatementSyntax => false,
        LocalFunctionStatementSyntax or UsingStatementSyntax => false,
        LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not (int)SyntaxKind.None } => false,
        _ => true,
    };

    private static string? Name(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        IdentifierNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };

    private static bool IsLocal(ExpressionSyntax target, MethodDeclarationSyntax method, SyntaxNode body) =>
        target is IdentifierNameSyntax { Identifier.ValueText: var name }
        && (method.ParameterList.Parameters.Any(parameter => parameter.Identifier.ValueText == name && parameter.Modifiers.Count == 0)
            || body.DescendantNodes().OfType<VariableDeclaratorSyntax>().Any(local => local.Identifier.ValueText == name));

    private bool IsDeclared(string name) => name != "ToString"
        && _declared.GetOrAdd(name, one => catalog.Names(one) || compilation.ContainsSymbolsWithName(one, SymbolFilter.Member));
}
