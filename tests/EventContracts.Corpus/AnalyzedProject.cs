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

namespace EventContracts.Corpus;

/// <summary>C# files as one compilation, and what belongs to it. References that are missing leave errors in it, which the analyzers must bear.</summary>
internal sealed record AnalyzedProject(CSharpCompilation Compilation, AnalyzerOptions Options)
{
    private static readonly CSharpParseOptions Parse = new(LanguageVersion.Latest);

    public static AnalyzedProject Load(AnalysisOptions options)
    {
        IEnumerable<SyntaxTree> trees = options.Sources is { } folder
            ? ProjectUsings.Apply(folder, [.. Trees(Sources(folder))]).Concat(Trees(ImplicitUsings.For(folder)))
            : Trees(SyntheticHandlers.Files(options.Synthetic));
        IEnumerable<MetadataReference> references = options.Sources is null ? ProjectBuild.References() : References(options.References);
        var compilation = CSharpCompilation.Create("Analyzed", trees, references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
        if (options.Sources is not null)
            compilation = FrameworkShapes.AddMissing(compilation, Parse);
        ImmutableArray<AdditionalText> additional = options.Sources is null ? [] : [.. Additional(options.Sources)];
        return new(compilation, new AnalyzerOptions(additional, new ConfigOptions(options)));
    }

    /// <summary>The libraries of a folder, and for the rest what services commonly use: of two with one name, the folder's.</summary>
    private static IEnumerable<MetadataReference> References(string? folder)
    {
        string[] given = folder is null ? [] : [.. Directory.EnumerateFiles(folder, "*.dll", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
        return given.Concat(ProjectBuild.Loaded()).DistinctBy(path => Path.GetFileName(path), StringComparer.OrdinalIgnoreCase).Select(path => MetadataReference.CreateFromFile(path));
    }

    private static IEnumerable<SyntaxTree> Trees(IEnumerable<(string Path, string Text)> files) =>
        files.Select(file => CSharpSyntaxTree.ParseText(file.Text, Parse, file.Path, Encoding.UTF8));

    private static IEnumerable<(string Path, string Text)> Sources(string folder) => Files(folder, ".cs").Select(path => (path, File.ReadAllText(path)));

    private static IEnumerable<AdditionalText> Additional(string folder) => Files(folder, ".schema.json").Concat(Files(folder, ".effects.txt")).Select(path => new AdditionalFile(path));

    /// <summary>All files below a folder, without what a build has left there.</summary>
    private static IEnumerable<string> Files(string folder, string ending) => Directory.EnumerateFiles(folder, "*" + ending, SearchOption.AllDirectories)
        .Where(path => !path[folder.Length..].Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"))
        .Order(StringComparer.Ordinal);

    private sealed class AdditionalFile(string path) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(File.ReadAllText(path), Encoding.UTF8);

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }

    private sealed class ConfigOptions(AnalysisOptions options) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(options);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class Values(AnalysisOptions options) : AnalyzerConfigOptions
    {
        private readonly Dictionary<string, string> _values = new Dictionary<string, string?>
        {
            ["eventcontracts.handler_types"] = options.HandlerTypes,
            ["eventcontracts.max_call_depth"] = options.Depth,
        }.Where(one => one.Value is { Length: > 0 }).ToDictionary(one => one.Key, one => one.Value!);

        public override IEnumerable<string> Keys => _values.Keys;

        public override bool TryGetValue(string key, out string value) => _values.TryGetValue(key, out value!);
    }
}
