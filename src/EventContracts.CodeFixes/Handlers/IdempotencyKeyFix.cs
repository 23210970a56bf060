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
        if (site.At.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { Expression: MemberAccessExpressionSyntax access } call || site.Statement is not { Parent: BlockSyntax block } statement || site.EventIdText() is not { } key)
            return null;
        if (call.ArgumentList.Arguments.Select(one => one.Expression).OfType<IdentifierNameSyntax>().FirstOrDefault(one => site.TypeOf(one)?.Name == "HttpRequestMessage") is { } local)
            return Before(statement, statement, [Header(local.Identifier.ValueText, key)], block, site);
        // Without a request there is nothing that a header can be given to.
        if (access.Name.Identifier.ValueText is not ("PostAsync" or "PatchAsync") || !site.IsAsync || call.ArgumentList.Arguments is not [{ } address, { } content, ..] || site.TypeOf(access.Expression)?.Name != "HttpClient")
            return null;
        string request = site.Unused("request");
        InvocationExpressionSyntax sent = call.WithExpression(access.WithName(SyntaxFactory.IdentifierName("SendAsync").WithTriviaFrom(access.Name)))
            .WithArgumentList(call.ArgumentList.WithArguments(SyntaxFactory.SeparatedList([SyntaxFactory.Argument(SyntaxFactory.IdentifierName(request)), .. call.ArgumentList.Arguments.Skip(2)])));
        return Before(statement, statement.ReplaceNode(call, sent), [Request(request, access.Name.Identifier.ValueText, address, content), Header(request, key)], block, site);
    }

    private static string Request(string name, string method, ArgumentSyntax address, ArgumentSyntax content)
    {
        string given = content.Expression.IsKind(SyntaxKind.NullLiteralExpression) || content.Expression.IsKind(SyntaxKind.DefaultLiteralExpression) ? "" : $" {{ Content = {content.Expression} }}";
        return $"using var {name} = new global::System.Net.Http.HttpRequestMessage(global::System.Net.Http.HttpMethod.{method.Replace("Async", "")}, {address.Expression}){given};";
    }

    private static string Header(string request, string key) => $"{request}.Headers.Add(\"Idempotency-Key\", {key});";

    private static SyntaxNode Before(StatementSyntax old, StatementSyntax changed, string[] added, BlockSyntax block, FixSite site)
    {
        // What is said above the statement is said of all of it.
        StatementSyntax[] statements = [.. added.Select(WrittenCode.Statement), changed.WithLeadingTrivia(old.Indentation())];
        statements[0] = statements[0].WithLeadingTrivia(old.GetLeadingTrivia());
        BlockSyntax replaced = block.WithStatements(block.Statements.ReplaceRange(old, statements));
        return site.Root.ReplaceNode(block, replaced.WithAdditionalAnnotations(Formatter.Annotation));
    }
}
