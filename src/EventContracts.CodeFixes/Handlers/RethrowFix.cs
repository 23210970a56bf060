using System.Linq;
using EventContracts.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace EventContracts.CodeFixes.Handlers;

/// <summary>EVC2010: throws the failure on, after it has been logged.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RethrowFix))]
public sealed class RethrowFix() : HandlerFix("Throw it on", DiagnosticIds.SwallowedFailure)
{
    private protected override bool IsMechanical => true;

    private protected override SyntaxNode? Change(FixSite site)
    {
        if (site.At.FirstAncestorOrSelf<CatchClauseSyntax>() is not { Block: { } block })
            return null;
        StatementSyntax rethrow = SyntaxFactory.ThrowStatement();
        // A return at the end would never be reached.
        BlockSyntax changed = block.Statements.LastOrDefault() is ReturnStatementSyntax last
            ? block.ReplaceNode(last, rethrow.WithTriviaFrom(last))
            : block.AddStatements(rethrow);
        return site.Root.ReplaceNode(block, changed.WithAdditionalAnnotations(Formatter.Annotation));
    }
}
