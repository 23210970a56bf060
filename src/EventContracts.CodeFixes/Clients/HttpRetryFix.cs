using System.Collections.Generic;
using System.Linq;
using EventContracts.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EventContracts.CodeFixes.Clients;

/// <summary>EVC4004: retries what may be repeated, and nothing else.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HttpRetryFix))]
public sealed class HttpRetryFix() : CodeFix(DiagnosticIds.UnsafeHttpRetry)
{
    private const string Adding = "AddStandardResilienceHandler";
    private const string Namespace = "Microsoft.Extensions.Http.Resilience";
    private const string Extensions = "HttpRetryStrategyOptionsExtensions";

    private protected override IEnumerable<CodeChange> Changes(FixSite site)
    {
        // Options that are there already may be kept elsewhere, or name other pipelines.
        if (site.Call is not { ArgumentList.Arguments.Count: 0, Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: Adding } } call)
            yield break;
        ArgumentListSyntax arguments = SyntaxFactory.ParseArgumentList("(options => options.Retry.DisableForUnsafeHttpMethods())");
        SyntaxNode changed = site.Root.ReplaceNode(call, call.WithArgumentList(arguments));
        yield return new("Disable retries for unsafe methods", site.Root, NeedsUsing(site) ? ((CompilationUnitSyntax)changed).AddUsings(Using()) : changed);
    }

    /// <summary>The method is an extension, of another namespace than the call that it goes into.</summary>
    private static bool NeedsUsing(FixSite site) =>
        site.Model.Compilation.GetTypeByMetadataName($"{Namespace}.{Extensions}") is not null
        && !site.Model.LookupNamespacesAndTypes(site.At.SpanStart, name: Extensions).Any();

    private static UsingDirectiveSyntax Using() =>
        SyntaxFactory.UsingDirective(SyntaxFactory.ParseName(Namespace)).NormalizeWhitespace().WithTrailingTrivia(SyntaxFactory.ElasticCarriageReturnLineFeed);
}
