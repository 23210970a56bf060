using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using EventContracts.Schema.Documents;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace EventContracts.CodeFixes.Schemas;

/// <summary>A fix that edits the schema file itself. Everything is computed and checked before it is offered.</summary>
public abstract class SchemaFix : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        TextDocument document = context.TextDocument;
        SourceText text = await document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        SchemaFile file = SchemaFile.Parse(document.FilePath ?? document.Name, text.ToString());
        if (file.Root is null)
            return;
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            SchemaFile? released = await ReleasedVersion.Find(document.Project, diagnostic, context.CancellationToken).ConfigureAwait(false);
            foreach (SchemaChange change in Changes(new SchemaDocument(file, diagnostic, released)).Where(change => change.IsSound(file)))
            {
                var action = CodeAction.Create(
                    change.Title, cancellation => Apply(document, text, change, cancellation), equivalenceKey: diagnostic.Id + " " + change.Title);
                context.RegisterCodeFix(action, diagnostic);
            }
        }
    }

    /// <summary>None: each case is a decision about a contract, and edits of one file would overlap.</summary>
    public sealed override FixAllProvider? GetFixAllProvider() => null;

    /// <summary>The ways to repair, the best one first.</summary>
    internal abstract IEnumerable<SchemaChange> Changes(SchemaDocument document);

    private static Task<Solution> Apply(TextDocument document, SourceText text, SchemaChange change, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        SourceText changed = text.WithChanges(change.Edits
            .OrderBy(edit => edit.Span.Start)
            .Select(edit => new TextChange(new Microsoft.CodeAnalysis.Text.TextSpan(edit.Span.Start, edit.Span.Length), edit.NewText)));
        return Task.FromResult(document.Project.Solution.WithAdditionalDocumentText(document.Id, changed));
    }
}
