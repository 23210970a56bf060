using System.Collections.Generic;
using System.Linq;
using EventContracts.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EventContracts.CodeFixes.Handlers;

/// <summary>EVC2002: asks the guard before the effect.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MoveGuardFix))]
public sealed class MoveGuardFix() : MoveStatementFix("Move the guard up", DiagnosticIds.EffectBeforeGuard)
{
    private protected override BlockSyntax? Moved(BlockSyntax block, int effect, FixSite site)
    {
        IfStatementSyntax? guard = block.Statements.Skip(effect + 1).OfType<IfStatementSyntax>().FirstOrDefault(one => IsGuard(one, site));
        return guard is null || UsesWhatComesBetween(guard, block.Statements[effect], site)
            ? null
            : block.WithStatements(block.Statements.Remove(guard).Insert(effect, guard));
    }

    private static bool IsGuard(IfStatementSyntax one, FixSite site) =>
        one is { Else: null, Statement: ReturnStatementSyntax or BlockSyntax { Statements: [ReturnStatementSyntax] } }
        && one.Condition.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>().Any(call => site.SymbolOf(call) is IMethodSymbol method
            && method.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "DedupeGuardAttribute"));

    private static bool UsesWhatComesBetween(IfStatementSyntax guard, StatementSyntax first, FixSite site)
    {
        IEnumerable<IdentifierNameSyntax> names = guard.Condition.DescendantNodes().OfType<IdentifierNameSyntax>();
        return names.Select(name => site.SymbolOf(name)).OfType<ILocalSymbol>()
            .Any(local => local.DeclaringSyntaxReferences.Any(one => one.Span.Start >= first.SpanStart));
    }
}
