using System.Collections.Immutable;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using EventContracts.Analyzers.Diagnostics;
using EventContracts.CodeFixes.Schemas;
using EventContracts.Schema.Bundling;
using EventContracts.Schema.Compatibility;
using EventContracts.Schema.Documents;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace EventContracts.CodeFixes.Compatibility;

/// <summary>EVC1001: adds the released version. Not for a contract that refers to other files: a copy of it alone would not be complete.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReleaseFix), DocumentKinds = ["AdditionalDocument"], DocumentExtensions = [".json"])]
public sealed class ReleaseFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.NotReleased);

    /// <summary>None: what is released stays, so each is a decision.</summary>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Project project = context.TextDocument.Project;
        string text = (await context.TextDocument.GetTextAsync(context.CancellationToken).ConfigureAwait(false)).ToString();
        SchemaFile file = SchemaFile.Parse(context.TextDocument.FilePath ?? context.TextDocument.Name, text);
        SchemaBundle bundle = SchemaBundle.Of(SchemaSet.Create([file]), file);
        if (file.Root is null || bundle.Problems.Count > 0)
            return;
        string released = ReleasedText.Of(bundle, ReaderCapabilities.Generated);
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (!diagnostic.Properties.TryGetValue(FixProperty.Released, out string? path) || path is null || ReleasedVersion.Document(project, path) is not null)
                continue;
            string[] segments = path.Split('/');
            string title = "Release it as " + string.Join("/", segments.Skip(segments.Length - 2));
            var action = CodeAction.Create(
                title,
                _ => Task.FromResult(project.AddAdditionalDocument(segments[segments.Length - 1], SourceText.From(released, Encoding.UTF8), filePath: path).Project.Solution),
                equivalenceKey: title);
            context.RegisterCodeFix(action, diagnostic);
        }
    }
}
