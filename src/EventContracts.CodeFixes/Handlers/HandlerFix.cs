using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace EventContracts.CodeFixes.Handlers;

/// <summary>Offers one change for a diagnostic in a handler, where it is seen that the change can be made.</summary>
public abstract class HandlerFix : CodeFix
{
    private readonly string _title;

    private protected HandlerFix(string title, params string[] ids)
        : base(ids) => _title = title;

    /// <inheritdoc/>
    private protected sealed override IEnumerable<CodeChange> Changes(FixSite site) => Change(site) is { } changed
        ? [new CodeChange(_title, site.Root, changed)]
        : [];

    /// <summary>The file after the change; null where it can't be made.</summary>
    private protected abstract SyntaxNode? Change(FixSite site);
}
