using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using EventContracts.Analyzers.Schemas;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace EventContracts.Generator.Tests;

/// <summary>The generator as an IDE runs it: a workspace with additional documents and an analyzer-config document, one edit after the other.</summary>
public sealed class WorkspaceEdits
{
    private const string Config = "is_global = true\nbuild_property.RootNamespace = App\nbuild_property.ProjectDir = /app/\n";
    private static readonly ProjectId App = ProjectId.CreateNewId();

    private readonly Dictionary<string, DocumentId> _ids = [];
    private readonly DocumentId _config = DocumentId.CreateNewId(App);
    private Solution _solution;

    public WorkspaceEdits()
    {
        var workspace = new AdhocWorkspace();
        _solution = workspace.CurrentSolution
            .AddProject(ProjectInfo.Create(App, VersionStamp.Default, "App", "App", LanguageNames.CSharp, parseOptions: new CSharpParseOptions(LanguageVersion.Latest),
                compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable), metadataReferences: GeneratorRun.References))
            .AddAnalyzerReference(App, new GeneratorReference())
            .AddDocument(DocumentId.CreateNewId(App), "Program.cs", SourceText.From("namespace App;", Encoding.UTF8))
            .AddAnalyzerConfigDocument(_config, ".globalconfig", SourceText.From(Config, Encoding.UTF8), filePath: "/app/.globalconfig");
        Add("a.schema.json", Schema("a", "string"));
        Add("b.schema.json", Schema("b", """string" }, "more": { "$ref": "a.schema.json" }, "rest": { "type": "string"""));
        Add("c.schema.json", Schema("c", "string"));
    }

    [Fact]
    public async Task EditUndoBreakRepairRenameAddAndRemoveGiveWhatAFreshWorkspaceGives()
    {
        IReadOnlyDictionary<string, string> first = await Sources();
        Assert.Equal(["A.v1.g.cs", "B.v1.g.cs", "C.v1.g.cs", "EventContractsCatalog.g.cs"], first.Keys.Order(StringComparer.Ordinal));

        Edit("c.schema.json", Schema("c", "integer"));
        Assert.Equal(["C.v1.g.cs"], await Changed(first));
        Edit("c.schema.json", Schema("c", "string"));
        Assert.Empty(await Changed(first));

        Edit("c.schema.json", "{ \"x-event\": ");
        Assert.Equal(["C.v1.g.cs", "EventContractsCatalog.g.cs"], await Changed(first));
        Edit("c.schema.json", Schema("c", "string"));
        Assert.Empty(await Changed(first));

        Remove("c.schema.json");
        Add("d.schema.json", Schema("c", "string"));
        Assert.Equal(["C.v1.g.cs"], await Changed(first));
        Remove("d.schema.json");
        Add("c.schema.json", Schema("c", "string"));
        Assert.Empty(await Changed(first));

        Add("d.schema.json", Schema("d", "string"));
        Assert.Equal(["EventContractsCatalog.g.cs"], await Changed(first));
        Assert.Contains("D.v1.g.cs", (await Sources()).Keys);
        Remove("d.schema.json");
        Assert.Empty(await Changed(first));
    }

    [Fact]
    public async Task ATypeIsThereAtOnceForTheCodeThatUsesIt()
    {
        _solution = _solution.AddDocument(DocumentId.CreateNewId(App), "Use.cs", "namespace App; internal static class Use { public static string Value(Contracts.D d) => d.Value; }");
        Assert.Contains("CS0234", await Errors());

        Add("d.schema.json", Schema("d", "string"));
        Assert.Empty(await Errors());

        Edit("d.schema.json", Schema("d", "integer"));
        Assert.Equal(["CS0029"], await Errors());
    }

    [Fact]
    public async Task ABrokenSchemaSaysWhereAndTheOthersAreUnharmed()
    {
        Edit("c.schema.json", "{\n  \"type\": object }");
        Project project = _solution.GetProject(App)!;
        CompilationWithAnalyzers compilation = (await project.GetCompilationAsync())!.WithAnalyzers([new SchemaAnalyzer()], project.AnalyzerOptions);

        Diagnostic diagnostic = Assert.Single(await compilation.GetAnalyzerDiagnosticsAsync(), one => one.Severity == DiagnosticSeverity.Error);
        Assert.Equal(("EVC0001", "/app/c.schema.json", new LinePosition(1, 10)), (diagnostic.Id, diagnostic.Location.GetLineSpan().Path, diagnostic.Location.GetLineSpan().StartLinePosition));
        Assert.Equal(["A.v1.g.cs", "B.v1.g.cs", "EventContractsCatalog.g.cs"], (await Sources()).Keys.Order(StringComparer.Ordinal));
        Assert.Empty(await Errors());
    }

    [Fact]
    public async Task TheConfigurationNamesTheNamespaceAndTheRoleOfAFile()
    {
        Add("plain.json", """{ "type": "object", "properties": { "value": { "type": "string" } } }""");
        Assert.DoesNotContain("Plain.v1.g.cs", (await Sources()).Keys);

        _solution = _solution.WithAnalyzerConfigDocumentText(_config, SourceText.From(
            Config + "build_property.EventContractsNamespace = Elsewhere\n[/app/plain.json]\nbuild_metadata.AdditionalFiles.EventContractsRole = Event\n", Encoding.UTF8));

        IReadOnlyDictionary<string, string> sources = await Sources();
        Assert.Contains("Plain.v1.g.cs", sources.Keys);
        Assert.All(sources.Values, source => Assert.Contains("namespace Elsewhere;", source));
        Assert.Empty(await Errors());
    }

    private void Add(string name, string text) =>
        _solution = _solution.AddAdditionalDocument(_ids[name] = DocumentId.CreateNewId(App), name, SourceText.From(text, Encoding.UTF8), filePath: "/app/" + name);

    private void Edit(string name, string text) => _solution = _solution.WithAdditionalDocumentText(_ids[name], SourceText.From(text, Encoding.UTF8));

    private void Remove(string name) => _solution = _solution.RemoveAdditionalDocument(_ids[name]);

    private async Task<IReadOnlyDictionary<string, string>> Sources()
    {
        var sources = new Dictionary<string, string>();
        foreach (SourceGeneratedDocument document in await _solution.GetProject(App)!.GetSourceGeneratedDocumentsAsync())
            sources[document.HintName] = (await document.GetTextAsync()).ToString();
        return sources;
    }

    /// <summary>The files of an earlier moment that are gone or have another text.</summary>
    private async Task<IEnumerable<string>> Changed(IReadOnlyDictionary<string, string> before)
    {
        IReadOnlyDictionary<string, string> now = await Sources();
        return before.Where(one => !now.TryGetValue(one.Key, out string? text) || text != one.Value).Select(one => one.Key).Order(StringComparer.Ordinal);
    }

    private async Task<IEnumerable<string>> Errors() => (await _solution.GetProject(App)!.GetCompilationAsync())!.GetDiagnostics()
        .Where(one => one.Severity >= DiagnosticSeverity.Warning).Select(one => one.Id);

    private static string Schema(string type, string value) =>
        $$"""{ "x-event": { "type": "{{type}}" }, "type": "object", "properties": { "value": { "type": "{{value}}" } }, "required": ["value"] }""";

    private sealed class GeneratorReference : AnalyzerReference
    {
        // A workspace finds a generator's reference by the object.
        private readonly ImmutableArray<ISourceGenerator> _generators = [new ContractGenerator().AsSourceGenerator()];

        public override string? FullPath => null;

        public override object Id => nameof(ContractGenerator);

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzers(string language) => [];

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzersForAllLanguages() => [];

        public override ImmutableArray<ISourceGenerator> GetGenerators(string language) => _generators;
    }
}
