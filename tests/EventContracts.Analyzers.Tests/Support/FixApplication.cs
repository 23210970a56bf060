using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace EventContracts.Analyzers.Tests.Support;

/// <summary>A fix of C#, as an IDE offers and applies it: to one diagnostic, or to all of a file.</summary>
internal static class FixApplication
{
    /// <summary>A compilation as a project, and the file of it that is to be fixed: the first, unless another is named.</summary>
    public static Document Open(AdhocWorkspace workspace, CSharpCompilation compilation, string? path = null)
    {
        Project project = workspace.AddProject("Project", LanguageNames.CSharp).WithMetadataReferences(compilation.References).WithCompilationOptions(compilation.Options)
            .WithParseOptions(compilation.SyntaxTrees[0].Options);
        DocumentId? first = null;
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            Document added = project.AddDocument(tree.FilePath, tree.GetText(), filePath: tree.FilePath);
            if (path is null ? first is null : tree.FilePath == path)
                first = added.Id;
            project = added.Project;
        }
        return project.GetDocument(first!)!;
    }

    public static async Task<IReadOnlyList<CodeAction>> OfferedAsync(CodeFixProvider fix, Document document, Diagnostic diagnostic)
    {
        Assert.Contains(diagnostic.Id, fix.FixableDiagnosticIds);
        var offered = new List<CodeAction>();
        await fix.RegisterCodeFixesAsync(new CodeFixContext(document, await InAsync(document, diagnostic), (action, _) => offered.Add(action), CancellationToken.None));
        return offered;
    }

    public static async Task<string> ApplyAsync(CodeAction action, Document document)
    {
        Solution changed = (await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single().ChangedSolution;
        return (await changed.GetDocument(document.Id)!.GetTextAsync()).ToString();
    }

    /// <summary>All diagnostics of the file at once, as far as the fix can.</summary>
    public static async Task<string> ApplyToAllAsync(CodeFixProvider fix, Document document, IReadOnlyList<Diagnostic> diagnostics)
    {
        Diagnostic[] there = await Task.WhenAll(diagnostics.Select(one => InAsync(document, one)));
        string key = (await OfferedAsync(fix, document, diagnostics[0]))[0].EquivalenceKey!;
        var context = new FixAllContext(document, fix, FixAllScope.Document, key, [diagnostics[0].Id], new Known(there), CancellationToken.None);
        return await ApplyAsync((await fix.GetFixAllProvider()!.GetFixAsync(context))!, document);
    }

    private static async Task<Diagnostic> InAsync(Document document, Diagnostic diagnostic) =>
        Diagnostic.Create(diagnostic.Descriptor, Location.Create((await document.GetSyntaxTreeAsync())!, diagnostic.Location.SourceSpan), diagnostic.Properties);

    private sealed class Known(Diagnostic[] diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
