using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace EventContracts.CodeFixes.Handlers;

/// <summary>Offers one change for a diagnostic in a handler, where it is seen that the change can be made.</summary>
public abstract class HandlerFix : CodeFixProvider
{
    private protected HandlerFix(string title, params string[] ids)
    {
        Title = title;
        FixableDiagnosticIds = ImmutableArray.Create(ids);
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <summary>What the IDE shows.</summary>
    private protected string Title { get; }

    /// <summary>Whether the change may be made everywhere at once; one that changes what a handler does is looked at one by one.</summary>
    private protected virtual bool IsMechanical => false;

    /// <inheritdoc/>
    public sealed override FixAllProvider? GetFixAllProvider() => IsMechanical ? WellKnownFixAllProviders.BatchFixer : null;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        CancellationToken cancellation = context.CancellationToken;
        if (await context.Document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root || await context.Document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model)
            return;
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            SyntaxNode at = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
            if (Change(new FixSite(root, at, model, diagnostic, cancellation)) is { } changed)
                context.RegisterCodeFix(CodeAction.Create(Title, _ => Task.FromResult(context.Document.WithSyntaxRoot(changed)), equivalenceKey: Title), diagnostic);
        }
    }

    /// <summary>The file after the change; null where it can't be made.</summary>
    private protected abstract SyntaxNode? Change(FixSite site);
}
