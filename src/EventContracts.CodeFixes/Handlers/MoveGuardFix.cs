using System.Linq;
using EventContracts.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EventContracts.CodeFixes.Handlers;

/// <summary>EVC2002: asks the guard before the effect.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MoveGuardFix))]
public sealed class MoveGuardFix() : HandlerFix("Move the guard up", DiagnosticIds.EffectBeforeGuard)
{
    private protected override SyntaxNode? Change(FixSite site)
    {
        if (!site.IsInMethod || site.Method?.Body is not { } block || site.In(block) is not { } effect)
            return null;
        int to = block.Statements.IndexOf(effect);
        IfStatementSyntax? guard = block.Statements.Skip(to + 1).OfType<IfStatementSyntax>().FirstOrDefault(one => IsGuard(one, site));
        if (guard is null || UsesWhatComesBetween(guard, block, to, site))
            return null;
        SyntaxList<StatementSyntax> moved = block.Statements.Remove(guard).Insert(to, guard);
        return site.Root.ReplaceNode(block, block.WithStatements(moved));
    }

    private static bool IsGuard(IfStatementSyntax one, FixSite site) => one is { Else: null, Statement: ReturnStatementSyntax or BlockSyntax { Statements: [ReturnStatementSyntax] } }
        && one.Condition.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>().Any(call => site.Model.GetSymbolInfo(call, site.Cancellation).Symbol is IMethodSymbol method
            && method.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "DedupeGuardAttribute"));

    private static bool UsesWhatComesBetween(IfStatementSyntax guard, BlockSyntax block, int first, FixSite site) => guard.Condition.DescendantNodes().OfType<IdentifierNameSyntax>()
        .Select(name => site.Model.GetSymbolInfo(name, site.Cancellation).Symbol).OfType<ILocalSymbol>()
        .Any(local => local.DeclaringSyntaxReferences.Any(one => one.Span.Start >= block.Statements[first].SpanStart));
}
