using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace EventContracts.CodeFixes;

/// <summary>A fix that replaces one node of a C# file. Everything is computed before it is offered, so what is offered can be done.</summary>
public abstract class CodeFix : CodeFixProvider
{
    private protected CodeFix(params string[] ids) => FixableDiagnosticIds = ImmutableArray.Create(ids);

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <summary>Whether the change may be made everywhere at once; one that changes what the program does is looked at one by one.</summary>
    private protected virtual bool IsMechanical => false;

    /// <inheritdoc/>
    public sealed override FixAllProvider? GetFixAllProvider() => IsMechanical ? WellKnownFixAllProviders.BatchFixer : null;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        CancellationToken cancellation = context.CancellationToken;
        Document document = context.Document;
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root)
            return;
        if (await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model)
            return;
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            var site = new FixSite(root, root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true), model, diagnostic, cancellation);
            foreach (CodeChange change in Changes(site))
            {
                Document changed = document.WithSyntaxRoot(root.ReplaceNode(change.Old, change.New));
                context.RegisterCodeFix(CodeAction.Create(change.Title, _ => Task.FromResult(changed), diagnostic.Id + change.Title), diagnostic);
            }
        }
    }

    /// <summary>The ways to repair, the best one first.</summary>
    private protected abstract IEnumerable<CodeChange> Changes(FixSite site);
}
