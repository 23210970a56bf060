using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using EventContracts.Analyzers.Schemas;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace EventContracts.Analyzers.Tests.Schemas;

/// <summary>Fixes for diagnostics in JSON, as an IDE would offer and apply them.</summary>
internal sealed class FixRun : IDisposable
{
    private readonly AdhocWorkspace workspace = new();
    private readonly ProjectId project;
    private readonly DocumentId document;

    public DiagnosticAnalyzer Analyzer { get; init; } = new SchemaAnalyzer();

    public FixRun(string text, string path = "/project/a.schema.json")
    {
        ProjectInfo info = ProjectInfo.Create(ProjectId.CreateNewId(), VersionStamp.Default, "Project", "Project", LanguageNames.CSharp, metadataReferences: [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)]);
        project = workspace.AddProject(info).Id;
        document = AddFile(project, path, text);
    }

    /// <summary>The file after the offered fix with that title was applied.</summary>
    public static async Task<string> Text(CodeFixProvider fix, string id, string text, string title)
    {
        using var run = new FixRun(text);
        Solution changed = await run.Apply(fix, id, title);
        return (await changed.GetAdditionalDocument(run.document)!.GetTextAsync()).ToString();
    }

    public static async Task<IReadOnlyList<string>> Titles(CodeFixProvider fix, string id, string text)
    {
        using var run = new FixRun(text);
        return [.. (await run.Offered(fix, id)).Select(action => action.Title)];
    }

    public DocumentId AddFile(ProjectId to, string path, string text)
    {
        var id = DocumentId.CreateNewId(to);
        Assert.True(workspace.TryApplyChanges(workspace.CurrentSolution.AddAdditionalDocument(id, path.Split('/')[^1], SourceText.From(text), filePath: path)));
        return id;
    }

    /// <summary>One more file of the same project.</summary>
    public void AddShared(string path, string text) => AddFile(project, path, text);

    /// <summary>A file that has the role of a released version.</summary>
    public void AddReleased(string path, string text)
    {
        AddFile(project, path, text);
        MarkReleased(path);
    }

    /// <summary>Gives a file that is there the role of a released version.</summary>
    public void MarkReleased(string path)
    {
        var config = DocumentId.CreateNewId(project);
        string role = $"is_global = true\n[{path}]\nbuild_metadata.AdditionalFiles.EventContractsRole = Released\n";
        workspace.TryApplyChanges(workspace.CurrentSolution.AddAnalyzerConfigDocument(config, path.Replace('/', '_') + ".globalconfig", SourceText.From(role), filePath: path + ".globalconfig"));
    }

    public ProjectId AddProject(string name) => workspace.AddProject(name, LanguageNames.CSharp).Id;

    public async Task<Solution> Apply(CodeFixProvider fix, string id, string title)
    {
        IReadOnlyList<CodeAction> offered = await Offered(fix, id);
        CodeAction? action = offered.FirstOrDefault(one => one.Title == title);
        Assert.True(action is not null, $"'{title}' is not among: {string.Join("; ", offered.Select(one => one.Title))}");
        ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(CancellationToken.None);
        return operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
    }

    public async Task<IReadOnlyList<CodeAction>> Offered(CodeFixProvider fix, string id)
    {
        Assert.Contains(id, fix.FixableDiagnosticIds);
        Project current = workspace.CurrentSolution.GetProject(project)!;
        Compilation compilation = (await current.GetCompilationAsync())!;
        ImmutableArray<Diagnostic> found = await compilation.WithAnalyzers([Analyzer], current.AnalyzerOptions).GetAnalyzerDiagnosticsAsync();
        var offered = new List<CodeAction>();
        TextDocument at = current.GetAdditionalDocument(document)!;
        foreach (Diagnostic diagnostic in found.Where(one => one.Id == id && one.Location.GetLineSpan().Path == at.FilePath))
            await fix.RegisterCodeFixesAsync(new CodeFixContext(at, diagnostic, (action, _) => offered.Add(action), CancellationToken.None));
        return offered;
    }

    public void Dispose() => workspace.Dispose();
}
