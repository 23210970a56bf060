using System.Linq;
using EventContracts.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EventContracts.CodeFixes.Handlers;

/// <summary>EVC2008: publishes through an outbox, which keeps the event in the transaction.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseOutboxFix))]
public sealed class UseOutboxFix() : HandlerFix("Publish through the outbox", DiagnosticIds.PublishInTransaction)
{
    private const string Outbox = "IEventOutbox";

    private protected override SyntaxNode? Change(FixSite site)
    {
        if (site.Call is not { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax publisher } })
            return null;
        if (site.TypeOf(publisher)?.Name != "IEventPublisher")
            return null;
        if (site.InScope(Outbox) is { } outbox)
            return site.Root.ReplaceNode(publisher, SyntaxFactory.IdentifierName(outbox).WithTriviaFrom(publisher));
        // What is given to the class for this alone may be the outbox.
        return site.OnlyUseOfParameter(publisher) is { Type: IdentifierNameSyntax type }
            ? site.Root.ReplaceNode(type, SyntaxFactory.IdentifierName(Outbox).WithTriviaFrom(type))
            : null;
    }
}
