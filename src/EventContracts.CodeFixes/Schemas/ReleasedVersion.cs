using System;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using EventContracts.Analyzers.Diagnostics;
using EventContracts.Schema.Documents;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace EventContracts.CodeFixes.Schemas;

/// <summary>Files beside the one at hand, by the paths that the analyzer knows them by.</summary>
internal static class ReleasedVersion
{
    /// <summary>The released version that a diagnostic is about; null when it is about none, or the project has it no more.</summary>
    public static async Task<SchemaFile?> Find(Project project, Diagnostic diagnostic, CancellationToken cancellation)
    {
        if (!diagnostic.Properties.TryGetValue(FixProperty.Released, out string? path) || path is null || Document(project, path) is not { } document)
            return null;
        SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        return SchemaFile.Parse(path, text.ToString(), SchemaFileRole.Released);
    }

    /// <summary>The file of a project at a path.</summary>
    public static TextDocument? Document(Project project, string path) =>
        project.AdditionalDocuments.FirstOrDefault(document => string.Equals(Path(document), path, StringComparison.Ordinal));

    /// <summary>The path of a file, with slashes.</summary>
    public static string Path(TextDocument document) => (document.FilePath ?? document.Name).Replace('\\', '/');

    /// <summary>The solution with one more file in a project.</summary>
    public static Solution Add(Project project, string path, string text) =>
        project.AddAdditionalDocument(System.IO.Path.GetFileName(path), SourceText.From(text, Encoding.UTF8), filePath: path).Project.Solution;
}
