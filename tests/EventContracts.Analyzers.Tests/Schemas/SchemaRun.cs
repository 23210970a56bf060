using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using EventContracts.Analyzers.Schemas;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace EventContracts.Analyzers.Tests.Schemas;

/// <summary>The schema rules over the files of a project. An exception out of the analyzer fails the test.</summary>
internal sealed class SchemaRun
{
    public DiagnosticAnalyzer Analyzer { get; init; } = new SchemaAnalyzer();

    /// <summary>The globalconfig.</summary>
    public Dictionary<string, string> Options { get; init; } = [];

    /// <summary>What the project makes of rules.</summary>
    public Dictionary<string, ReportDiagnostic> Severities { get; init; } = [];

    /// <summary>EventContractsRole by path.</summary>
    public Dictionary<string, string> Roles { get; init; } = [];

    public Task<IReadOnlyList<Diagnostic>> Of(params IEnumerable<(string Path, string Text)> files) => Of([.. files.Select(file => new File(file.Path, SourceText.From(file.Text, Encoding.UTF8)))]);

    public Task<IReadOnlyList<Diagnostic>> OfBytes(string path, byte[] bytes) => Of([new File(path, Decode(bytes))]);

    /// <summary>One file with one text after the other; the texts of the others stay the same objects, as in an editor.</summary>
    public async Task<IReadOnlyList<Diagnostic>[]> OfEdits(string path, IEnumerable<string> texts, IEnumerable<(string Path, string Text)> others)
    {
        ImmutableArray<AdditionalText> same = [.. others.Select(file => new File(file.Path, SourceText.From(file.Text, Encoding.UTF8)))];
        var runs = new List<IReadOnlyList<Diagnostic>>();
        foreach (string text in texts)
            runs.Add(await Of(same.Add(new File(path, SourceText.From(text, Encoding.UTF8)))));
        return [.. runs];
    }

    private async Task<IReadOnlyList<Diagnostic>> Of(ImmutableArray<AdditionalText> files)
    {
        var compilation = CSharpCompilation.Create("Project", references: [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)],
            options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, specificDiagnosticOptions: Severities));
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions(files, new Provider(this)),
            onAnalyzerException: (exception, _, _) => throw new InvalidOperationException("The analyzer threw.", exception),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);
        ImmutableArray<Diagnostic> found = await compilation.WithAnalyzers([Analyzer], options).GetAnalyzerDiagnosticsAsync();
        Assert(found);
        return [.. found.OrderBy(one => one.Location.GetLineSpan().Path, StringComparer.Ordinal).ThenBy(one => one.Location.SourceSpan.Start).ThenBy(one => one.Id, StringComparer.Ordinal)];
    }

    // The driver turns an exception into AD0001 where it does not reach the handler.
    private static void Assert(ImmutableArray<Diagnostic> found) => Xunit.Assert.DoesNotContain(found, one => !one.Id.StartsWith("EVC", StringComparison.Ordinal));

    // As the compiler does it: UTF-8, and where that fails a single-byte code page.
    private static SourceText Decode(byte[] bytes)
    {
        try
        {
            return SourceText.From(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes), Encoding.UTF8);
        }
        catch (DecoderFallbackException)
        {
            return SourceText.From(Encoding.Latin1.GetString(bytes), Encoding.Latin1);
        }
    }

    private sealed class File(string path, SourceText text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => text;
    }

    private sealed class Provider(SchemaRun run) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions => new Values(run.Options);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values([]);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
            new Values(run.Roles.TryGetValue(textFile.Path, out string? role) ? new() { ["build_metadata.AdditionalFiles.EventContractsRole"] = role } : []);
    }

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value) => values.TryGetValue(key, out value!);
    }
}
