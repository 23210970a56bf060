using System.Linq;
using EventContracts.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EventContracts.CodeFixes.Handlers;

/// <summary>EVC2003: marks the event when all is done.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MoveMarkFix))]
public sealed class MoveMarkFix() : MoveStatementFix("Mark it at the end", DiagnosticIds.MarkBeforeEffect)
{
    private protected override BlockSyntax? Moved(BlockSyntax block, int effect, FixSite site)
    {
        // A return after it would leave the event unmarked.
        bool mayReturn = block.Statements.Skip(effect).Any(one => one.DescendantNodesAndSelf().Any(node => node is ReturnStatementSyntax));
        return mayReturn || Marks.Before(block, effect, site) is not { } mark ? null : block.WithStatements(block.Statements.Remove(mark).Add(mark));
    }
}
