using System.Collections.Generic;
using System.Collections.Immutable;
using EventContracts.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EventContracts.CodeFixes.Clients;

/// <summary>EVC4004: retries what may be repeated, and nothing else.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HttpRetryFix))]
public sealed class HttpRetryFix : CodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.UnsafeHttpRetry);

    internal override IEnumerable<CodeChange> Changes(SyntaxNode node, Diagnostic diagnostic)
    {
        // Options that are there already may be kept elsewhere, or name other pipelines.
        if (node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { ArgumentList.Arguments.Count: 0, Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "AddStandardResilienceHandler" } } call)
            yield return new("Disable retries for unsafe methods", call, call.WithArgumentList(SyntaxFactory.ParseArgumentList("(options => options.Retry.DisableForUnsafeHttpMethods())")));
    }
}
