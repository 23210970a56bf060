using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using EventContracts.Analyzers.Diagnostics;
using EventContracts.Schema.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace EventContracts.CodeFixes.Schemas;

/// <summary>
/// EVC0003: adds the missing file to the project: the one that another project of the solution has, or a new one. A pointer into a file that is there, and
/// a schema that would have to be fetched, are not for a tool to mend.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnresolvedReferenceFix), DocumentKinds = ["AdditionalDocument"], DocumentExtensions = [".json"])]
public sealed class UnresolvedReferenceFix : CodeFixProvider
{
    private const string NewSchema = "{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n  \"type\": \"object\",\n  \"properties\": {}\n}\n";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.UnresolvedReference);

    /// <inheritdoc/>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (!diagnostic.Properties.TryGetValue(FixProperty.Name, out string? reference) || reference is null)
                continue;
            string target = reference.Split('#')[0];
            if (await FindElsewhere(context.TextDocument.Project, target, context.CancellationToken).ConfigureAwait(false) is { } found)
                Register(context, diagnostic, $"Add '{found.Name}' of {found.Project.Name}", found.Name, found.FilePath, found.GetTextAsync);
            else if (NewPath(context.TextDocument, reference) is { } path)
                Register(context, diagnostic, $"Create '{target}'", Path.GetFileName(path), path, _ => Task.FromResult(SourceText.From(NewSchema, Encoding.UTF8)));
        }
    }

    private static void Register(CodeFixContext context, Diagnostic diagnostic, string title, string name, string? path, Func<CancellationToken, Task<SourceText>> read)
    {
        Project project = context.TextDocument.Project;
        context.RegisterCodeFix(CodeAction.Create(title, Add, equivalenceKey: title), diagnostic);

        async Task<Solution> Add(CancellationToken cancellation)
        {
            SourceText text = await read(cancellation).ConfigureAwait(false);
            return project.AddAdditionalDocument(name, text, filePath: path).Project.Solution;
        }
    }

    /// <summary>By <c>$id</c>, or by the end of its path.</summary>
    private static async Task<TextDocument?> FindElsewhere(Project project, string target, CancellationToken cancellation)
    {
        string ending = "/" + target.TrimStart('.', '/');
        foreach (TextDocument document in project.Solution.Projects.Where(other => other.Id != project.Id).SelectMany(other => other.AdditionalDocuments))
        {
            string path = (document.FilePath ?? document.Name).Replace('\\', '/');
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
