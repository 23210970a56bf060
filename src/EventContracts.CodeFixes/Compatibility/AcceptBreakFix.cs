using System;
using System.Collections.Immutable;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using EventContracts.Analyzers.Compatibility;
using EventContracts.Analyzers.Diagnostics;
using EventContracts.CodeFixes.Schemas;
using EventContracts.Schema.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace EventContracts.CodeFixes.Compatibility;

/// <summary>
/// Writes an entry of <c>accepted.json</c> for what is found. Its reason is left empty, which is an error until somebody says it: a light bulb cannot know why nobody is hurt.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AcceptBreakFix), DocumentKinds = ["AdditionalDocument"], DocumentExtensions = [".json"])]
public sealed class AcceptBreakFix : CodeFixProvider
{
    private const string Title = "Make the break on purpose: add it to accepted.json";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = CompatibilityDescriptors.Breaks;

    /// <summary>None: each break is a decision of its own.</summary>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Project project = context.TextDocument.Project;
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (diagnostic.Severity < DiagnosticSeverity.Warning || Entry(diagnostic) is not { } entry)
                continue;
            TextDocument? document = ReleasedVersion.Document(project, entry.Path);
            string? known = document is null ? null : (await document.GetTextAsync(context.CancellationToken).ConfigureAwait(false)).ToString();
            if (AcceptedBreaks.Add(known, entry.Change, entry.Version, reason: "") is not { } text)
                continue;
            var action = CodeAction.Create(Title, cancellation => Apply(project, document, entry.Path, text, cancellation), equivalenceKey: Title);
            context.RegisterCodeFix(action, diagnostic);
        }
    }

    private static (string Path, BreakIdentity Change, string Version)? Entry(Diagnostic diagnostic)
    {
        ImmutableDictionary<string, string?> properties = diagnostic.Properties;
        if (!properties.TryGetValue(FixProperty.Released, out string? released) || released is null || !properties.TryGetValue(FixProperty.Version, out string? version) || version is null)
            return null;
        return properties.TryGetValue(FixProperty.Change, out string? change) && change?.Split('\n') is [var rule, var pointer, var from, var to]
            ? (released.Substring(0, released.LastIndexOf('/') + 1) + AcceptedBreaks.FileName, new BreakIdentity(rule, pointer, from, to), version)
            : null;
    }

    private static Task<Solution> Apply(Project project, TextDocument? document, string path, string text, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var changed = SourceText.From(text, Encoding.UTF8);
        return Task.FromResult(document is null
            ? project.AddAdditionalDocument(AcceptedBreaks.FileName, changed, filePath: path).Project.Solution
            : project.Solution.WithAdditionalDocumentText(document.Id, changed));
    }
}
