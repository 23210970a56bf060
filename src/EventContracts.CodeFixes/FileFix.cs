using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace EventContracts.CodeFixes;

/// <summary>A fix that changes files which are no code, or adds one. Everything is computed before it is offered, so what is offered can be done.</summary>
public abstract class FileFix : CodeFixProvider
{
    private protected FileFix(params string[] ids) => FixableDiagnosticIds = ImmutableArray.Create(ids);

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <summary>None: each case is a decision of its own, and edits of one file would overlap.</summary>
    public sealed override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            foreach (FileChange change in await Changes(context.TextDocument, diagnostic, context.CancellationToken).ConfigureAwait(false))
            {
                var action = CodeAction.Create(change.Title, _ => Task.FromResult(change.Solution), equivalenceKey: diagnostic.Id + " " + change.Title);
                context.RegisterCodeFix(action, diagnostic);
            }
        }
    }

    /// <summary>The ways to repair, the best one first.</summary>
    private protected abstract Task<IReadOnlyList<FileChange>> Changes(TextDocument document, Diagnostic diagnostic, CancellationToken cancellation);
}
