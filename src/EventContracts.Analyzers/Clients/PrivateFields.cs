using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
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
        IdentifierNameSyntax[] uses = [.. parts.SelectMany(part => part.GetSyntax().DescendantNodes().OfType<IdentifierNameSyntax>()).Where(name => name.Identifier.ValueText == field.Name)];
        SyntaxNode[] outer = [.. uses.Select(Outer)];
        int assigned = outer.Count(one => one.Parent is AssignmentExpressionSyntax { RawKind: (int)Microsoft.CodeAnalysis.CSharp.SyntaxKind.SimpleAssignmentExpression } assignment && assignment.Left == one);
        int passed = outer.Count(one => one.Parent is ArgumentSyntax { Parent.Parent: ObjectCreationExpressionSyntax { Type: SimpleNameSyntax made } } && made.Identifier.ValueText == type);
        return assigned <= 1 && passed > 0 && assigned + passed == uses.Length;
    }

    /// <summary><c>this.field</c>, in its parentheses.</summary>
    private static SyntaxNode Outer(SyntaxNode name)
    {
        while (name.Parent is ParenthesizedExpressionSyntax || name.Parent is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } access && access.Name == name)
            name = name.Parent;
        return name;
    }
}
