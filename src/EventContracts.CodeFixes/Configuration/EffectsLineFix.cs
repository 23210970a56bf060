using System.Collections.Immutable;
using System.Threading.Tasks;
using EventContracts.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace EventContracts.CodeFixes.Configuration;

/// <summary>EVC4006: writes a line of an effects file as it was probably meant.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EffectsLineFix), DocumentKinds = ["AdditionalDocument"], DocumentExtensions = [".txt"])]
public sealed class EffectsLineFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.ConfigurationWithoutEffect);

    /// <summary>None: what was meant is a guess for each line.</summary>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        TextDocument document = context.TextDocument;
        SourceText text = await document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            TextSpan span = diagnostic.Location.SourceSpan;
            if (!diagnostic.Properties.TryGetValue(FixProperty.Replacement, out string? meant) || meant is null || span.End > text.Length)
                continue;
            SourceText changed = text.WithChanges(new TextChange(span, meant));
            context.RegisterCodeFix(CodeAction.Create($"Write '{meant.Trim()}'", _ => Task.FromResult(document.Project.Solution.WithAdditionalDocumentText(document.Id, changed)), diagnostic.Id + meant), diagnostic);
        }
    }
}
