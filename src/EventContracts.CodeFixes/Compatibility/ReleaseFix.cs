using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using EventContracts.Analyzers.Diagnostics;
using EventContracts.Analyzers.Schemas;
using EventContracts.CodeFixes.Schemas;
using EventContracts.Schema.Bundling;
using EventContracts.Schema.Compatibility;
using EventContracts.Schema.Documents;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace EventContracts.CodeFixes.Compatibility;

/// <summary>EVC1001: adds the released version, complete in itself: what the contract refers to in other files of the project stands in it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReleaseFix), DocumentKinds = ["AdditionalDocument"], DocumentExtensions = [".json"])]
public sealed class ReleaseFix() : FileFix(DiagnosticIds.NotReleased)
{
    private protected override Task<IReadOnlyList<FileChange>> Changes(TextDocument document, Diagnostic diagnostic, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<FileChange>>(Release(document, diagnostic) is { } change ? [change] : []);

    private static FileChange? Release(TextDocument document, Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.TryGetValue(FixProperty.Released, out string? path) || path is null)
            return null;
        if (ReleasedVersion.Document(document.Project, path) is not null || Bundled(document) is not { } text)
            return null;
        string[] segments = path.Split('/');
        return new("Release it as " + string.Join("/", segments.Skip(segments.Length - 2)), ReleasedVersion.Add(document.Project, path, text));
    }

    // With the project's files as the analyzer reads them. Null where a copy could not be complete.
    private static string? Bundled(TextDocument document)
    {
        SchemaSet set = SchemaProject.Read(document.Project.AnalyzerOptions, text => new ParsedText(text)).Set;
        string path = ReleasedVersion.Path(document);
        if (set.Files.FirstOrDefault(one => string.Equals(one.Path, path, StringComparison.Ordinal)) is not { Root: not null } file)
            return null;
        SchemaBundle bundle = SchemaBundle.Of(set, file);
        return bundle.Problems.Count > 0 ? null : ReleasedText.Of(bundle, ReaderCapabilities.Generated);
    }
}
