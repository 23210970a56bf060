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
        if (site.At.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } call || site.Model.GetSymbolInfo(call, site.Cancellation).Symbol is not IMethodSymbol method)
            return null;
        // The argument that says which event; a consumer's name is constant.
        ArgumentSyntax[] keys = [.. call.ArgumentList.Arguments.Where(one => site.TypeOf(one.Expression)?.Name != "CancellationToken" && !site.Model.GetConstantValue(one.Expression, site.Cancellation).HasValue)];
        if (keys is not [var key] || method.Parameters.FirstOrDefault(one => Names(key, one, call)) is not { } parameter)
            return null;
        string? id = site.EventMember("EventId", parameter.Type) ?? (parameter.Type.SpecialType == SpecialType.System_String && site.EventMember("EventId") is { } other ? other + ".ToString()" : null);
        return id is null ? null : site.Root.ReplaceNode(key.Expression, SyntaxFactory.ParseExpression(id).WithTriviaFrom(key.Expression));
    }

    private static bool Names(ArgumentSyntax argument, IParameterSymbol parameter, InvocationExpressionSyntax call) => argument.NameColon is { } name
        ? name.Name.Identifier.ValueText == parameter.Name
        : call.ArgumentList.Arguments.IndexOf(argument) == parameter.Ordinal;
}
