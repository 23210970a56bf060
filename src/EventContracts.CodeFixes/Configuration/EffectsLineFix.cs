using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using EventContracts.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace EventContracts.CodeFixes.Configuration;

/// <summary>EVC4006: writes a line of an effects file as it was probably meant.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EffectsLineFix), DocumentKinds = ["AdditionalDocument"], DocumentExtensions = [".txt"])]
public sealed class EffectsLineFix() : FileFix(DiagnosticIds.ConfigurationWithoutEffect)
{
    private protected override async Task<IReadOnlyList<FileChange>> Changes(TextDocument document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        TextSpan span = diagnostic.Location.SourceSpan;
        if (!diagnostic.Properties.TryGetValue(FixProperty.Replacement, out string? meant) || meant is null || span.End > text.Length)
            return [];
        SourceText changed = text.WithChanges(new TextChange(span, meant));
        return [new($"Write '{meant.Trim()}'", document.Project.Solution.WithAdditionalDocumentText(document.Id, changed))];
    }
}
