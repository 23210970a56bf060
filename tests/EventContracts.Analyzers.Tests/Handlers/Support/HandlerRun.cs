using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Basic.Reference.Assemblies;
using EventContracts.Analyzers.Handlers;
using EventContracts.Analyzers.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace EventContracts.Analyzers.Tests.Handlers.Support;

/// <summary>The handler rules over C#, with the runtime and with stubs of other packages' shapes.</summary>
internal sealed record HandlerRun
{
    private static readonly CSharpParseOptions Parse = new(LanguageVersion.Latest);
    private static readonly MetadataReference Runtime = MetadataReference.CreateFromFile(typeof(IEventInbox).Assembly.Location);
    private static readonly SyntaxTree Stubs = CSharpSyntaxTree.ParseText(StubSources.Text, Parse, "Stubs.cs", Encoding.UTF8);

    public bool AllowErrors { get; init; }

    public NullableContextOptions Nullable { get; init; } = NullableContextOptions.Enable;

    public LanguageVersion Language { get; init; } = LanguageVersion.Latest;

    public IReadOnlyDictionary<string, string> Options { get; init; } = ImmutableDictionary<string, string>.Empty;

    public IReadOnlyList<(string Path, string Text)> Files { get; init; } = [];

    public IReadOnlyList<MetadataReference> References { get; init; } = [];

    public ImmutableArray<DiagnosticAnalyzer> Analyzers { get; init; } = [new HandlerAnalyzer()];

    public DiagnosticAnalyzer Analyzer { init => Analyzers = [value]; }

    /// <summary>A handler with that body finds what is marked in it, and nothing else.</summary>
    public static Task Body(string body, string members = "", string types = "") => new HandlerRun().FindsAsync(HandlerSource.Of(body, members, types));

    /// <summary>A file finds what is marked in it, and nothing else.</summary>
    public async Task FindsAsync(string marked, params string[] others)
    {
        MarkedSource source = MarkedSource.Parse(marked);
        CSharpCompilation compilation = Compile([source.Text, .. others]);
        IReadOnlyList<Diagnostic> found = await DiagnosticsAsync(compilation);

        string expected = Describe(source.Text, source.Expected.Select(one => (one.Id, one.Start, one.Length)));
        Assert.Equal(expected, Describe(source.Text, found.Select(one => (one.Id, one.Location.SourceSpan.Start, one.Location.SourceSpan.Length))));
    }

    /// <summary>The same when an IDE asks for one file alone.</summary>
    public async Task FindsInFileAsync(string marked, params string[] others)
    {
        MarkedSource source = MarkedSource.Parse(marked);
        CSharpCompilation compilation = Compile([source.Text, .. others]);
        ImmutableArray<Diagnostic> found = await With(compilation).GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(compilation.SyntaxTrees[0]), filterSpan: null, CancellationToken.None);

        string expected = Describe(source.Text, source.Expected.Select(one => (one.Id, one.Start, one.Length)));
        Assert.Equal(expected, Describe(source.Text, found.Select(one => (one.Id, one.Location.SourceSpan.Start, one.Location.SourceSpan.Length))));
    }

    public CSharpCompilation Compile(params string[] sources)
    {
        CSharpParseOptions options = Parse.WithLanguageVersion(Language);
        IEnumerable<SyntaxTree> trees = sources.Select((text, i) => CSharpSyntaxTree.ParseText(text, options, $"Test{i}.cs", Encoding.UTF8));
        SyntaxTree stubs = Language == LanguageVersion.Latest ? Stubs : CSharpSyntaxTree.ParseText(StubSources.Text, options, "Stubs.cs", Encoding.UTF8);
        var compilation = CSharpCompilation.Create("Handlers", [.. trees, stubs], [.. Net100.References.All, Runtime, .. References],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: Nullable));
        if (!AllowErrors)
            Assert.Empty(compilation.GetDiagnostics().Where(one => one.Severity == DiagnosticSeverity.Error));
        return compilation;
    }

    /// <summary>What the analyzer reports, by place; an exception of it fails the test.</summary>
    public async Task<IReadOnlyList<Diagnostic>> DiagnosticsAsync(Compilation compilation)
    {
        ImmutableArray<Diagnostic> found = await With(compilation).GetAnalyzerDiagnosticsAsync();
        return [.. found.OrderBy(one => one.Location.SourceSpan.Start).ThenBy(one => one.Id, StringComparer.Ordinal)];
    }

    public CompilationWithAnalyzers With(Compilation compilation)
    {
        var options = new AnalyzerOptions([.. Files.Select(file => new TextFile(file.Path, file.Text))], new FixedOptions(Options));
        return compilation.WithAnalyzers(Analyzers, new CompilationWithAnalyzersOptions(options,
            onAnalyzerException: (exception, _, _) => throw new InvalidOperationException("The analyzer threw: " + exception, exception), concurrentAnalysis: true, logAnalyzerExecutionTime: false));
    }

    private static string Describe(string text, IEnumerable<(string Id, int Start, int Length)> all) =>
        string.Join("\n", all.OrderBy(one => one.Start).ThenBy(one => one.Id, StringComparer.Ordinal).Select(one => $"{one.Id} {text.Substring(one.Start, one.Length)}"));
}
