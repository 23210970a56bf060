using System.Linq;
using EventContracts.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EventContracts.CodeFixes.Handlers;

/// <summary>EVC2005: gives the guard the id of the event.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GuardKeyFix))]
public sealed class GuardKeyFix() : HandlerFix("Use the id of the event", DiagnosticIds.GuardWithoutEventKey)
{
    private protected override SyntaxNode? Change(FixSite site)
    {
        if (site.Call is not { } call || site.SymbolOf(call) is not IMethodSymbol method)
            return null;
        // The argument that says which event; a consumer's name is constant.
        ArgumentSyntax[] keys = [.. call.ArgumentList.Arguments.Where(one => IsKey(one.Expression, site))];
        if (keys is not [var key] || method.Parameters.FirstOrDefault(one => Names(key, one, call)) is not { } parameter)
            return null;
        return Id(parameter.Type, site) is { } id
            ? site.Root.ReplaceNode(key.Expression, SyntaxFactory.ParseExpression(id).WithTriviaFrom(key.Expression))
            : null;
    }

    private static bool IsKey(ExpressionSyntax argument, FixSite site) =>
        site.TypeOf(argument)?.Name != "CancellationToken" && !site.Model.GetConstantValue(argument, site.Cancellation).HasValue;

    /// <summary>The event's id as what the parameter takes.</summary>
    private static string? Id(ITypeSymbol type, FixSite site)
    {
        if (site.EventMember("EventId", type) is { } same)
            return same;
        return type.SpecialType == SpecialType.System_String && site.EventMember("EventId") is { } other ? other + ".ToString()" : null;
    }

    private static bool Names(ArgumentSyntax argument, IParameterSymbol parameter, InvocationExpressionSyntax call) => argument.NameColon is { } name
        ? name.Name.Identifier.ValueText == parameter.Name
        : call.ArgumentList.Arguments.IndexOf(argument) == parameter.Ordinal;
}
