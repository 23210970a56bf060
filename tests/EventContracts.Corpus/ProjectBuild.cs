using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using EventContracts.Generator;
using EventContracts.Generator.Inputs;
using EventContracts.Generator.Mapping;
using EventContracts.Generator.Specs;
using EventContracts.Schema.Documents;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace EventContracts.Corpus;

/// <summary>The real generator and compiler over a set of schema files, in one compilation, without a build.</summary>
internal sealed class ProjectBuild
{
    public const string Namespace = "Corpus.Contracts";

    private ProjectBuild(ProjectSpec spec, GeneratorDriverRunResult generated, ImmutableArray<Diagnostic> errors, Assembly? assembly, TimeSpan generateTime)
    {
        Spec = spec;
        Generated = generated;
        Errors = errors;
        Assembly = assembly;
        GenerateTime = generateTime;
    }

    public ProjectSpec Spec { get; }

    public GeneratorDriverRunResult Generated { get; }

    /// <summary>Warnings and errors of the compiler, the generator's own notes not among them.</summary>
    public ImmutableArray<Diagnostic> Errors { get; }

    public Assembly? Assembly { get; }

    public TimeSpan GenerateTime { get; }

    public static ProjectBuild Run(IReadOnlyList<SchemaText> files, bool keepUnknown)
    {
        var options = new Options(files, keepUnknown);
        var parse = new CSharpParseOptions(LanguageVersion.Latest);
        var compilation = CSharpCompilation.Create("Corpus.Generated", references: References(),
            options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, optimizationLevel: OptimizationLevel.Release, warningLevel: 9999));
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new ContractGenerator().AsSourceGenerator()], files, parse, options);
        var watch = Stopwatch.StartNew();
        driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out _);
        watch.Stop();

        ProjectSpec spec = ProjectMapper.Map([.. files.Select(file => file.Parse())], GeneratorOptions.Read(options), default);
        output = output.AddSyntaxTrees(CSharpSyntaxTree.ParseText(ViewDump.Emit(spec), parse, "ViewDump.cs", Encoding.UTF8));
        ImmutableArray<Diagnostic> errors = [.. output.GetDiagnostics().Where(one => one.Severity >= DiagnosticSeverity.Warning)];
        using var image = new MemoryStream();
        bool isEmitted = output.Emit(image).Success;
        return new ProjectBuild(spec, driver.GetRunResult(), errors, isEmitted ? Assembly.Load(image.ToArray()) : null, watch.Elapsed);
    }

    /// <summary>What generated code is compiled against: the framework and the runtime.</summary>
    public static IEnumerable<MetadataReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(path => path.Length > 0).Select(path => MetadataReference.CreateFromFile(path));

    private sealed class Options(IReadOnlyList<SchemaText> files, bool keepUnknown) : AnalyzerConfigOptionsProvider
    {
        private readonly HashSet<AdditionalText> _events = [.. files.Where(file => file.IsForced)];

        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(new()
        {
            ["build_property.EventContractsNamespace"] = Namespace,
            ["build_property.EventContractsPreserveUnknown"] = keepUnknown ? "true" : "false",
            ["build_property.ProjectDir"] = "/corpus/",
        });

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values([]);

        public override AnalyzerConfigOptions GetOptions(AdditionalText file) =>
            new Values(_events.Contains(file) ? new() { ["build_metadata.AdditionalFiles.EventContractsRole"] = "Event" } : []);
    }

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value) => values.TryGetValue(key, out value!);
    }
}

/// <summary>A schema file under a path that the generator takes for one.</summary>
internal sealed class SchemaText : AdditionalText
{
    private readonly string _text;

    public SchemaText(string relativePath, string text)
    {
        RelativePath = relativePath;
        _text = text;
        Path = "/corpus/" + (relativePath.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? relativePath : relativePath + ".schema.json");
        IsForced = !SchemaFile.Parse(Path, text).IsContractFile;
    }

    public string RelativePath { get; }

    public override string Path { get; }

    /// <summary>Whether nothing in the file says that it is a schema, so that the command says it.</summary>
    public bool IsForced { get; }

    public override SourceText GetText(System.Threading.CancellationToken cancellationToken = default) => SourceText.From(_text, Encoding.UTF8);

    public SchemaFile Parse() => SchemaFile.Parse(Path, _text, IsForced ? SchemaFileRole.Event : SchemaFileRole.Auto);
}
