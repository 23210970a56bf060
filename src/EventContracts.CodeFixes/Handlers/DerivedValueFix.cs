using System.Linq;
using EventContracts.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EventContracts.CodeFixes.Handlers;

/// <summary>EVC2007: derives an id from the event, or takes the time of the event.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DerivedValueFix))]
public sealed class DerivedValueFix() : HandlerFix("Derive it from the event", DiagnosticIds.FreshValue)
{
    private protected override SyntaxNode? Change(FixSite site)
    {
        if (site.At.FirstAncestorOrSelf<ExpressionSyntax>() is not { } value)
            return null;
        // Guid.NewGuid().ToString(): the text is what is wanted.
        if (value.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToString", Parent: InvocationExpressionSyntax text }
            && text.ArgumentList.Arguments.Count == 0)
            value = text;
        ITypeSymbol? type = site.TypeOf(value);
        string? derived = type?.Name is "DateTimeOffset" or "DateTime"
            ? site.EventMember("OccurredAt", type)
            : type?.Name is "Guid" or "String" && site.EventMember("EventId", type) is { } id ? $"{Derive(site, value)}({id}, \"{Step(value)}\")" : null;
        if (derived is null)
            return null;
        ExpressionSyntax changed = SyntaxFactory.ParseExpression(derived).WithTriviaFrom(value);
        return site.Root.ReplaceNode(value, changed);
    }

    /// <summary>With the namespace where the name alone would not do.</summary>
    private static string Derive(FixSite site, ExpressionSyntax value)
    {
        // Logging has an EventId too.
        ISymbol[] meant = [.. site.Model.LookupNamespacesAndTypes(value.SpanStart, name: "EventId")];
        bool isOurs = meant is [{ ContainingNamespace: { Name: "EventContracts", ContainingNamespace.IsGlobalNamespace: true } }];
        return isOurs ? "EventId.Derive" : "EventContracts.EventId.Derive";
    }

    /// <summary>What is made: the type of the object that the id is given to.</summary>
    private static string Step(ExpressionSyntax value) => value.FirstAncestorOrSelf<ObjectCreationExpressionSyntax>() is { Type: var made }
        ? made.ToString()
        : "step";
}
