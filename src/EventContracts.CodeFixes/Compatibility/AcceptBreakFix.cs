using System.Collections.Generic;
using System.Collections.Immutable;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using EventContracts.Analyzers.Compatibility;
using EventContracts.Analyzers.Diagnostics;
using EventContracts.CodeFixes.Schemas;
using EventContracts.Schema.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace EventContracts.CodeFixes.Compatibility;

/// <summary>
/// Writes an entry of <c>accepted.json</c> for what is found. Its reason is left empty, which is an error until somebody
/// says it: a light bulb cannot know why nobody is hurt.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AcceptBreakFix), DocumentKinds = ["AdditionalDocument"], DocumentExtensions = [".json"])]
public sealed class AcceptBreakFix() : FileFix([.. CompatibilityDescriptors.Breaks])
{
    private const string Title = "Make the break on purpose: add it to accepted.json";

    private protected override async Task<IReadOnlyList<FileChange>> Changes(TextDocument document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        if (diagnostic.Severity < DiagnosticSeverity.Warning || Entry(diagnostic) is not { } entry)
            return [];
        Project project = document.Project;
        TextDocument? accepted = ReleasedVersion.Document(project, entry.Path);
        string? known = accepted is null ? null : (await accepted.GetTextAsync(cancellation).ConfigureAwait(false)).ToString();
        if (AcceptedBreaks.Add(known, entry.Change, entry.Version, reason: "") is not { } text)
            return [];
        Solution changed = accepted is null
            ? ReleasedVersion.Add(project, entry.Path, text)
            : project.Solution.WithAdditionalDocumentText(accepted.Id, SourceText.From(text, Encoding.UTF8));
        return [new(Title, changed)];
    }

    private static (string Path, BreakIdentity Change, string Version)? Entry(Diagnostic diagnostic)
    {
        ImmutableDictionary<string, string?> properties = diagnostic.Properties;
        if (!properties.TryGetValue(FixProperty.Released, out string? released) || released is null)
            return null;
        if (!properties.TryGetValue(FixProperty.Version, out string? version) || version is null)
            return null;
        if (!properties.TryGetValue(FixProperty.Change, out string? change) || change?.Split('\n') is not [var rule, var pointer, var from, var to])
            return null;
        string path = released.Substring(0, released.LastIndexOf('/') + 1) + AcceptedBreaks.FileName;
        return (path, new BreakIdentity(rule, pointer, from, to), version);
    }
}
