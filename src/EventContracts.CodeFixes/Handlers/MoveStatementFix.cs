using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EventContracts.CodeFixes.Handlers;

/// <summary>A fix that gives the statements of a handler another order. Comments go along with their statement.</summary>
public abstract class MoveStatementFix : HandlerFix
{
    private protected MoveStatementFix(string title, params string[] ids)
        : base(title, ids)
    {
    }

    private protected sealed override SyntaxNode? Change(FixSite site) =>
        site.IsInMethod && site.Method?.Body is { } block && site.In(block) is { } effect && Moved(block, block.Statements.IndexOf(effect), site) is { } moved
            ? site.Root.ReplaceNode(block, moved)
            : null;

    /// <summary>The handler's block in the other order; null where that would not do.</summary>
    /// <param name="effect">The place of the statement with the effect.</param>
    private protected abstract BlockSyntax? Moved(BlockSyntax block, int effect, FixSite site);
}
