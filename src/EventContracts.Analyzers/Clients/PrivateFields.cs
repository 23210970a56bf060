using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EventContracts.Analyzers.Clients;

/// <summary>What a class does with a field of its own, by its words: bodies other than the one that is looked at are not bound for it.</summary>
internal static class PrivateFields
{
    /// <summary>Whether the field is assigned once, and besides only given to constructors of that type, which may be a generic one.</summary>
    public static bool OnlyPassedTo(IFieldSymbol field, string type)
    {
        if (field is not { DeclaredAccessibility: Accessibility.Private, ContainingType.DeclaringSyntaxReferences: var parts })
            return false;
        SyntaxNode[] uses = [.. parts.SelectMany(part => Names(part.GetSyntax(), field.Name)).Select(Outer)];
        int assigned = uses.Count(IsAssigned);
        int passed = uses.Count(use => IsPassedTo(use, type));
        return assigned <= 1 && passed > 0 && assigned + passed == uses.Length;
    }

    private static IEnumerable<IdentifierNameSyntax> Names(SyntaxNode part, string name) =>
        part.DescendantNodes().OfType<IdentifierNameSyntax>().Where(one => one.Identifier.ValueText == name);

    private static bool IsAssigned(SyntaxNode use) =>
        use.Parent is AssignmentExpressionSyntax assignment && assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) && assignment.Left == use;

    private static bool IsPassedTo(SyntaxNode use, string type) =>
        use.Parent is ArgumentSyntax { Parent.Parent: ObjectCreationExpressionSyntax { Type: SimpleNameSyntax made } } && made.Identifier.ValueText == type;

    /// <summary><c>this.field</c>, in its parentheses.</summary>
    private static SyntaxNode Outer(SyntaxNode name)
    {
        while (name.Parent is ParenthesizedExpressionSyntax
            || (name.Parent is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } access && access.Name == name))
            name = name.Parent;
        return name;
    }
}
