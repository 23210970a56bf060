using System.Linq;
using EventContracts.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace EventContracts.CodeFixes.Handlers;

/// <summary>EVC2009: sends a key with the request, by which the other side finds out the duplicate.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(IdempotencyKeyFix))]
public sealed class IdempotencyKeyFix() : HandlerFix("Send the id of the event as Idempotency-Key", DiagnosticIds.PostWithoutKey)
{
    private protected override SyntaxNode? Change(FixSite site)
    {
        // A request in a local is the one that can be given a header before it is sent.
        if (site.At.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } call || site.Statement is not { Parent: BlockSyntax block } statement
            || call.ArgumentList.Arguments.Select(one => one.Expression).OfType<IdentifierNameSyntax>().FirstOrDefault(one => site.TypeOf(one)?.Name == "HttpRequestMessage") is not { } request
            || site.EventMember("EventId") is not { } id)
            return null;
        string value = site.EventMember("EventId", site.Model.Compilation.GetSpecialType(SpecialType.System_String)) ?? id + ".ToString()";
        StatementSyntax header = SyntaxFactory.ParseStatement($"{request.Identifier.ValueText}.Headers.Add(\"Idempotency-Key\", {value});").WithLeadingTrivia(statement.GetLeadingTrivia()).WithTrailingTrivia(SyntaxFactory.ElasticLineFeed);
        BlockSyntax changed = block.WithStatements(block.Statements.Insert(block.Statements.IndexOf(statement), header));
        return site.Root.ReplaceNode(block, changed.WithAdditionalAnnotations(Formatter.Annotation));
    }
}
