using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using EventContracts.Schema.Documents;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace EventContracts.CodeFixes.Schemas;

/// <summary>A fix that edits the schema file itself. What is offered leaves it no worse JSON than it was.</summary>
public abstract class SchemaFix : FileFix
{
    private protected SchemaFix(params string[] ids)
        : base(ids)
    {
    }

    private protected sealed override async Task<IReadOnlyList<FileChange>> Changes(
        TextDocument document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        SchemaFile file = SchemaFile.Parse(document.FilePath ?? document.Name, text.ToString());
        if (file.Root is null)
            return [];
        SchemaFile? released = await ReleasedVersion.Find(document.Project, diagnostic, cancellation).ConfigureAwait(false);
        return
        [
            .. from change in Changes(new SchemaDocument(file, diagnostic, released))
               where change.IsSound(file)
               select new FileChange(change.Title, document.Project.Solution.WithAdditionalDocumentText(document.Id, Changed(text, change))),
        ];
    }

    /// <summary>The ways to repair, the best one first.</summary>
    internal abstract IEnumerable<SchemaChange> Changes(SchemaDocument document);

    private static SourceText Changed(SourceText text, SchemaChange change) => text.WithChanges(change.Edits
        .OrderBy(edit => edit.Span.Start)
        .Select(edit => new TextChange(new TextSpan(edit.Span.Start, edit.Span.Length), edit.NewText)));
}
