using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using EventContracts.Analyzers.Diagnostics;
using EventContracts.Analyzers.Schemas;
using EventContracts.CodeFixes.Schemas;
using EventContracts.Schema.Bundling;
using EventContracts.Schema.Compatibility;
using EventContracts.Schema.Documents;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace EventContracts.CodeFixes.Compatibility;

/// <summary>EVC1001: adds the released version, complete in itself: what the contract refers to in other files of the project stands in it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReleaseFix), DocumentKinds = ["AdditionalDocument"], DocumentExtensions = [".json"])]
public sealed class ReleaseFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.NotReleased);

    /// <summary>None: what is released stays, so each is a decision.</summary>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Project project = context.TextDocument.Project;
        string? released = null;
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (!diagnostic.Properties.TryGetValue(FixProperty.Released, out string? path) || path is null || ReleasedVersion.Document(project, path) is not null)
                continue;
            if ((released ??= Bundled(context.TextDocument)) is not { } text)
                break;
            string[] segments = path.Split('/');
            string title = "Release it as " + string.Join("/", segments.Skip(segments.Length - 2));
            context.RegisterCodeFix(CodeAction.Create(title, _ => Task.FromResult(ReleasedVersion.Add(project, path, text)), equivalenceKey: title), diagnostic);
        }
        return Task.CompletedTask;
    }

    // With the project's files as the analyzer reads them. Null where a copy could not be complete.
    private static string? Bundled(TextDocument document)
    {
        SchemaSet set = SchemaProject.Read(document.Project.AnalyzerOptions, text => new ParsedText(text)).Set;
        string path = (document.FilePath ?? document.Name).Replace('\\', '/');
        if (set.Files.FirstOrDefault(one => string.Equals(one.Path, path, StringComparison.Ordinal)) is not { Root: not null } file)
            return null;
        SchemaBundle bundle = SchemaBundle.Of(set, file);
        return bundle.Problems.Count > 0 ? null : ReleasedText.Of(bundle, ReaderCapabilities.Generated);
    }
}
