using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using EventContracts.Generator;
using EventContracts.Generator.Inputs;
using EventContracts.Generator.Mapping;
using EventContracts.Generator.Specs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Emit;

namespace EventContracts.Corpus;

/// <summary>The real generator and compiler over a set of schema files, in one compilation, without a build.</summary>
internal sealed record ProjectBuild
{
    public const string Namespace = "Corpus.Contracts";

    private static readonly CSharpParseOptions Parse = new(LanguageVersion.Latest);

    public required ProjectSpec Spec { get; init; }

    public required GeneratorDriverRunResult Generated { get; init; }

    /// <summary>Warnings and errors of the compiler and exceptions of the generator; the generator's own notes are not among them.</summary>
    public required IReadOnlyList<string> Errors { get; init; }

    public required Assembly? Assembly { get; init; }

    public required TimeSpan GenerateTime { get; init; }

    public required TimeSpan CompileTime { get; init; }

    /// <summary>Builds the project. A schema that breaks it is named in the errors and left out, so that the others can be judged.</summary>
    public static ProjectBuild Run(IReadOnlyList<SchemaText> files, bool keepUnknown)
    {
        ProjectBuild build = Once(files, keepUnknown);
        for (ProjectBuild next = build; next.Assembly is null && files.Count > 0; build = next)
        {
            HashSet<string> broken = Broken(next, files, keepUnknown);
            if (broken.Count == 0)
                return build;
            files = [.. files.Where(file => !broken.Contains(file.Path))];
            next = Once(files, keepUnknown);
            next = next with { Errors = [.. build.Errors, .. next.Errors] };
        }
        return build;
    }

    private static ProjectBuild Once(IReadOnlyList<SchemaText> files, bool keepUnknown)
    {
        var compilation = CSharpCompilation.Create("Corpus.Generated", references: References(),
            options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, optimizationLevel: OptimizationLevel.Release, warningLevel: 9999));
        var watch = Stopwatch.StartNew();
        GeneratorDriverRunResult generated = Generate(files, keepUnknown, compilation, out Compilation output);
        TimeSpan generateTime = watch.Elapsed;
        if (generated.Results[0].Exception is { } exception)
            return new ProjectBuild { Spec = new ProjectSpec(EquatableList<MappedFile>.Empty, EquatableList<NoteSpec>.Empty), Generated = generated, Errors = [exception.ToString()], Assembly = null, GenerateTime = generateTime, CompileTime = default };

        ProjectSpec spec = ProjectMapper.Map([.. files.Select(file => file.Parse())], GeneratorOptions.Read(new Options(files, keepUnknown)), default);
        output = output.AddSyntaxTrees(CSharpSyntaxTree.ParseText(ViewDump.Emit(spec), Parse, "ViewDump.cs", Encoding.UTF8));
        using var image = new MemoryStream();
        watch.Restart();
        EmitResult emitted = output.Emit(image);
        return new ProjectBuild
        {
            Spec = spec,
            Generated = generated,
            Errors = [.. emitted.Diagnostics.Where(one => one.Severity >= DiagnosticSeverity.Warning).Select(one => one.ToString())],
            Assembly = emitted.Success ? Assembly.Load(image.ToArray()) : null,
            GenerateTime = generateTime,
            CompileTime = watch.Elapsed,
        };
    }

    private static GeneratorDriverRunResult Generate(IReadOnlyList<SchemaText> files, bool keepUnknown, Compilation compilation, out Compilation output) =>
        CSharpGeneratorDriver.Create([new ContractGenerator().AsSourceGenerator()], files, Parse, new Options(files, keepUnknown))
            .RunGeneratorsAndUpdateCompilation(compilation, out output, out _).GetRunResult();

    /// <summary>The schemas whose C# does not compile, or that the generator can't bear even alone.</summary>
    private static HashSet<string> Broken(ProjectBuild build, IReadOnlyList<SchemaText> files, bool keepUnknown)
    {
        if (build.Spec.Mapped.Count > 0)
            return [.. build.Spec.Mapped.Where(file => build.Errors.Any(error => error.Contains(file.Spec.HintName + "(", StringComparison.Ordinal) && error.Contains(": error ", StringComparison.Ordinal))).Select(file => file.Path)];
        var empty = CSharpCompilation.Create("Alone");
        return [.. files.Where(file => Generate([file], keepUnknown, empty, out _).Results[0].Exception is not null).Select(file => file.Path)];
    }

    /// <summary>What generated code is compiled against: the framework and the runtime, none of what the process has beside.</summary>
    public static IEnumerable<MetadataReference> References()
    {
        string framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return Loaded().Where(path => Path.GetDirectoryName(path) == framework || Path.GetFileName(path) is "Microsoft.Extensions.DependencyInjection.Abstractions.dll"
            || Path.GetFileName(path).StartsWith("EventContracts.", StringComparison.Ordinal)).Select(path => MetadataReference.CreateFromFile(path));
    }

    /// <summary>The assemblies that this process can load.</summary>
    public static IEnumerable<string> Loaded() => ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(path => path.Length > 0);

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
