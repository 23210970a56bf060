using System.Collections.Generic;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace EventContracts.CodeFixes;

/// <summary>A fix that replaces one node of a C# file. Everything is computed before it is offered.</summary>
public abstract class CodeFix : CodeFixProvider
{
    /// <summary>None: it changes what the program does, so each case is a decision.</summary>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root)
            return;
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            SyntaxNode node = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
            foreach (CodeChange change in Changes(node, diagnostic))
            {
                SyntaxNode changed = root.ReplaceNode(change.Old, change.New);
                context.RegisterCodeFix(CodeAction.Create(change.Title, _ => Task.FromResult(context.Document.WithSyntaxRoot(changed)), diagnostic.Id + change.Title), diagnostic);
            }
        }
    }

    /// <summary>The ways to repair, the best one first.</summary>
    internal abstract IEnumerable<CodeChange> Changes(SyntaxNode node, Diagnostic diagnostic);
}
