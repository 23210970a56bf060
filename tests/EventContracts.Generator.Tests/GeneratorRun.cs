using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace EventContracts.Generator.Tests;

/// <summary>The generator in a driver that tracks its steps, over files that can change.</summary>
internal sealed class GeneratorRun
{
    private static readonly CSharpParseOptions Parse = new(LanguageVersion.Latest);
    public static readonly MetadataReference[] References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(path => path.Length > 0).Select(path => MetadataReference.CreateFromFile(path))];

    private GeneratorDriver _driver;
    private readonly Dictionary<string, AdditionalText> _files = [];
    private CSharpCompilation _compilation;
    private Compilation _output;

    public GeneratorRun(params IReadOnlyList<(string Path, string Text)> schemas)
    {
        foreach ((string path, string text) in schemas)
            _files.Add(path, new SchemaFileText(path, text));
        _driver = CSharpGeneratorDriver.Create([new ContractGenerator().AsSourceGenerator()], _files.Values, Parse, Options.Default,
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        _compilation = CSharpCompilation.Create("Generated", [CSharpSyntaxTree.ParseText("namespace App; internal static class Program { private static void Main() { } }", Parse)], References,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        _output = _compilation;
        Run();
    }

    public GeneratorDriverRunResult Result => _driver.GetRunResult();

    public IReadOnlyDictionary<string, string> Sources => Result.Results.Single().GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());

    /// <summary>Warnings and errors of the project with what was generated.</summary>
    public ImmutableArray<Diagnostic> Problems => [.. _output.GetDiagnostics().Where(one => one.Severity >= DiagnosticSeverity.Warning)];

    public IReadOnlyDictionary<string, AdditionalText> Files => _files;

    public GeneratorRun Edit(string path, string text)
    {
        AdditionalText old = _files[path];
        _driver = _driver.ReplaceAdditionalText(old, _files[path] = new SchemaFileText(path, text));
        return Run();
    }

    public GeneratorRun Add(string path, string text)
    {
        _driver = _driver.AddAdditionalTexts([_files[path] = new SchemaFileText(path, text)]);
        return Run();
    }

    public GeneratorRun Remove(string path)
    {
        _driver = _driver.RemoveAdditionalTexts([_files[path]]);
        _files.Remove(path);
        return Run();
    }

    public GeneratorRun Rename(string path, string newPath)
    {
        string text = _files[path].GetText()!.ToString();
        _driver = _driver.RemoveAdditionalTexts([_files[path]]).AddAdditionalTexts([_files[newPath] = new SchemaFileText(newPath, text)]);
        _files.Remove(path);
        return Run();
    }

    public GeneratorRun SetProperty(string name, string value)
    {
        _driver = _driver.WithUpdatedAnalyzerConfigOptions(new Options([(name, value)]));
        return Run();
    }

    public GeneratorRun EditCode(string code)
    {
        _compilation = _compilation.ReplaceSyntaxTree(_compilation.SyntaxTrees[0], CSharpSyntaxTree.ParseText(code, Parse));
        return Run();
    }

    /// <summary>What each output of a step did in the last run.</summary>
    public IReadOnlyList<IncrementalStepRunReason> Reasons(string step) =>
        [.. Result.Results.Single().TrackedSteps.TryGetValue(step, out ImmutableArray<IncrementalGeneratorRunStep> runs) ? runs.SelectMany(run => run.Outputs).Select(output => output.Reason) : []];

    private GeneratorRun Run()
    {
        _driver = _driver.RunGeneratorsAndUpdateCompilation(_compilation, out _output, out _);
        return this;
    }

    private sealed class SchemaFileText(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text, Encoding.UTF8);
    }

    private sealed class Options(IReadOnlyList<(string Name, string Value)> more) : AnalyzerConfigOptionsProvider
    {
        public static readonly Options Default = new([]);

        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(
            new[] { ("RootNamespace", "App"), ("ProjectDir", "/app/") }.Concat(more).GroupBy(one => "build_property." + one.Item1).ToDictionary(one => one.Key, one => one.Last().Item2));

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values([]);

        // As the package's targets say it of what lies in the folder of released versions.
        public override AnalyzerConfigOptions GetOptions(AdditionalText file) =>
            new Values(file.Path.Contains("/released/", StringComparison.Ordinal) ? new() { ["build_metadata.AdditionalFiles.EventContractsRole"] = "Released" } : []);

        private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, out string value) => values.TryGetValue(key, out value!);
        }
    }
}
