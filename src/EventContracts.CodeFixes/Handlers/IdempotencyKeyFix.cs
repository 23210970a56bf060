using System.Collections.Generic;
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
        if (site.Call is not { Expression: MemberAccessExpressionSyntax access } call)
            return null;
        if (site.Statement is not { Parent: BlockSyntax block } statement || site.EventIdText() is not { } key)
            return null;
        IEnumerable<IdentifierNameSyntax> given = call.ArgumentList.Arguments.Select(one => one.Expression).OfType<IdentifierNameSyntax>();
        if (given.FirstOrDefault(one => site.TypeOf(one)?.Name == "HttpRequestMessage") is { } local)
            return Before(statement, statement, [Header(local.Identifier.ValueText, key)], block, site);
        // Without a request there is nothing that a header can be given to.
        string method = access.Name.Identifier.ValueText;
        if (method is not ("PostAsync" or "PatchAsync") || !site.IsAsync || site.TypeOf(access.Expression)?.Name != "HttpClient")
            return null;
        if (call.ArgumentList.Arguments is not [{ } address, { } content, ..])
            return null;
        string request = site.Unused("request");
        StatementSyntax sending = statement.ReplaceNode(call, Sent(call, access, request));
        return Before(statement, sending, [Request(request, method, address, content), Header(request, key)], block, site);
    }

    /// <summary>The same call with the request in place of the address and the content.</summary>
    private static InvocationExpressionSyntax Sent(InvocationExpressionSyntax call, MemberAccessExpressionSyntax access, string request)
    {
        SimpleNameSyntax name = SyntaxFactory.IdentifierName("SendAsync").WithTriviaFrom(access.Name);
        ArgumentSyntax first = SyntaxFactory.Argument(SyntaxFactory.IdentifierName(request));
        ArgumentListSyntax list = call.ArgumentList.WithArguments(SyntaxFactory.SeparatedList([first, .. call.ArgumentList.Arguments.Skip(2)]));
        return call.WithExpression(access.WithName(name)).WithArgumentList(list);
    }

    private static string Request(string name, string method, ArgumentSyntax address, ArgumentSyntax content)
    {
        string given = content.Expression.IsKind(SyntaxKind.NullLiteralExpression) || content.Expression.IsKind(SyntaxKind.DefaultLiteralExpression)
            ? ""
            : $" {{ Content = {content.Expression} }}";
        string verb = "global::System.Net.Http.HttpMethod." + method.Replace("Async", "");
        return $"using var {name} = new global::System.Net.Http.HttpRequestMessage({verb}, {address.Expression}){given};";
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
