using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using EventContracts.Analyzers.Diagnostics;
using EventContracts.Schema.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace EventContracts.CodeFixes.Schemas;

/// <summary>
/// EVC0003: adds the missing file to the project: the one that another project of the solution has, or a new one. A pointer into a file that is there, and
/// a schema that would have to be fetched, are not for a tool to mend.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnresolvedReferenceFix), DocumentKinds = ["AdditionalDocument"], DocumentExtensions = [".json"])]
public sealed class UnresolvedReferenceFix() : FileFix(DiagnosticIds.UnresolvedReference)
{
    private const string NewSchema = "{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n  \"type\": \"object\",\n  \"properties\": {}\n}\n";

    private protected override async Task<IReadOnlyList<FileChange>> Changes(TextDocument document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        if (!diagnostic.Properties.TryGetValue(FixProperty.Name, out string? reference) || reference is null)
            return [];
        Project project = document.Project;
        string target = reference.Split('#')[0];
        if (await FindElsewhere(project, target, cancellation).ConfigureAwait(false) is { } found)
        {
            SourceText text = await found.GetTextAsync(cancellation).ConfigureAwait(false);
            Solution added = project.AddAdditionalDocument(found.Name, text, filePath: found.FilePath).Project.Solution;
            return [new($"Add '{found.Name}' of {found.Project.Name}", added)];
        }
        return NewPath(document, reference) is { } path ? [new($"Create '{target}'", ReleasedVersion.Add(project, path, NewSchema))] : [];
    }

    /// <summary>By <c>$id</c>, or by the end of its path.</summary>
    private static async Task<TextDocument?> FindElsewhere(Project project, string target, CancellationToken cancellation)
    {
        string ending = "/" + target.TrimStart('.', '/');
        foreach (TextDocument document in project.Solution.Projects.Where(other => other.Id != project.Id).SelectMany(other => other.AdditionalDocuments))
        {
            string path = ReleasedVersion.Path(document);
            if (!path.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
                continue;
            if (("/" + path).EndsWith(ending, StringComparison.Ordinal))
                return document;
            SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
            if (JsonParser.Parse(text.ToString()).Root?.Member("$id") is { IsString: true } id && id.Text.TrimEnd('#') == target)
                return document;
        }
        return null;
    }

    // Only a path, and only a whole file: nothing is known of what a fragment should find in it.
    private static string? NewPath(TextDocument from, string reference)
    {
        bool isPath = reference.Length > 0 && reference.IndexOfAny([':', '#', '?']) < 0 && reference.EndsWith(".json", StringComparison.OrdinalIgnoreCase);
        return isPath && Path.IsPathRooted(from.FilePath) ? Path.GetFullPath(Path.Combine(Path.GetDirectoryName(from.FilePath)!, reference)) : null;
    }
}
