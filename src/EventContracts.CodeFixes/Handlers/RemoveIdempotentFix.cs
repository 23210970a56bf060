using System.Linq;
using EventContracts.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EventContracts.CodeFixes.Handlers;

/// <summary>EVC2017: takes away the attribute that the body contradicts.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveIdempotentFix))]
public sealed class RemoveIdempotentFix() : HandlerFix("Remove [Idempotent]", DiagnosticIds.IdempotentContradicted)
{
    /// <inheritdoc/>
    private protected override bool IsMechanical => true;

    private protected override SyntaxNode? Change(FixSite site)
    {
        if (site.At.FirstAncestorOrSelf<AttributeSyntax>() is not { Parent: AttributeListSyntax list } attribute)
            return null;
        return list.Attributes.Count > 1
            ? site.Root.RemoveNode(attribute, SyntaxRemoveOptions.KeepNoTrivia)
            : site.Root.RemoveNode(list, SyntaxRemoveOptions.KeepLeadingTrivia);
    }
}
