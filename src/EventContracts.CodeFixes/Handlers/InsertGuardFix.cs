using System.Collections.Generic;
using System.Linq;
using EventContracts.Analyzers.Diagnostics;
using EventContracts.Analyzers.Handlers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace EventContracts.CodeFixes.Handlers;

/// <summary>EVC2001, EVC2012: asks the inbox first, and marks the event at the end.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(InsertGuardFix))]
public sealed class InsertGuardFix() : HandlerFix("Ask the inbox first", DiagnosticIds.UnguardedEffect, DiagnosticIds.SqlNotIdempotent)
{
    private protected override SyntaxNode? Change(FixSite site)
    {
        if (site.Method is not { Body: { } block } method || !method.Modifiers.Any(SyntaxKind.AsyncKeyword) || !site.IsInMethod)
            return null;
        if (site.InScope("IEventInbox") is not { } inbox || site.EventIdText() is not { } key)
            return null;
        // There the inbox has been asked, and asking it again throws.
        if (site.Model.GetDeclaredSymbol(method, site.Cancellation) is not { ContainingType: { } handler } || DedupedHandlers.IsBelowInbox(handler))
            return null;
        // A return in between would leave the event begun and never completed.
        IEnumerable<SyntaxNode> own = block.DescendantNodes(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax));
        if (own.Any(node => node is ReturnStatementSyntax))
            return null;
        string arguments = $"(nameof({method.FirstAncestorOrSelf<TypeDeclarationSyntax>()!.Identifier.ValueText}), {key}{Token(method)})";
        StatementSyntax begin = SyntaxFactory.ParseStatement($"if (!await {inbox}.TryBeginAsync{arguments})\n    return;\n");
        StatementSyntax complete = SyntaxFactory.ParseStatement($"await {inbox}.CompleteAsync{arguments};\n");
        BlockSyntax changed = block.WithStatements(block.Statements.Insert(0, begin).Add(complete));
        return site.Root.ReplaceNode(block, changed.WithAdditionalAnnotations(Formatter.Annotation));
    }

    private static string Token(MethodDeclarationSyntax method) =>
        method.ParameterList.Parameters.FirstOrDefault(one => one.Type?.ToString() == "CancellationToken") is { } token
            ? ", " + token.Identifier.ValueText
            : "";
}
