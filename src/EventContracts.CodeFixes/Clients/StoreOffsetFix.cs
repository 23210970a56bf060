using System.Collections.Generic;
using EventContracts.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EventContracts.CodeFixes.Clients;

/// <summary>EVC4002: stores the offset at the end of the loop that takes the messages.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(StoreOffsetFix))]
public sealed class StoreOffsetFix() : CodeFix(DiagnosticIds.OffsetNeverStored)
{
    private protected override IEnumerable<CodeChange> Changes(FixSite site)
    {
        // The loop may stand in another method than the configuration.
        if (ConsumerLoop.Find(site.At.FirstAncestorOrSelf<TypeDeclarationSyntax>() ?? site.Root) is { } loop)
            yield return new("Store the offset when the work is done", loop.Block, loop.WithStore(site.Model));
    }
}
