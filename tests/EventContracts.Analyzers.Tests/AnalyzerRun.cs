using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace EventContracts.Analyzers.Tests;

/// <summary>An analyzer over schema files; an exception out of it fails the test.</summary>
internal static class AnalyzerRun
{
    public static async Task<IReadOnlyList<string>> Of(DiagnosticAnalyzer analyzer, params (string Path, string Text)[] files)
    {
        var compilation = CSharpCompilation.Create("Project", references: [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)]);
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([.. files.Select(file => new Text(file.Path, file.Text))]),
            onAnalyzerException: (exception, _, _) => throw new InvalidOperationException("The analyzer threw.", exception), concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        ImmutableArray<Diagnostic> found = await compilation.WithAnalyzers([analyzer], options).GetAnalyzerDiagnosticsAsync();
        return [.. found.Select(Describe).Order(StringComparer.Ordinal)];
    }

    /// <summary><c>EVC0001 a.json(1,2)</c>: id, file, one-based line and column.</summary>
    private static string Describe(Diagnostic diagnostic)
    {
        FileLinePositionSpan span = diagnostic.Location.GetLineSpan();
        return $"{diagnostic.Id} {span.Path}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1})";
    }

    private sealed class Text(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text, Encoding.UTF8);
    }
}
