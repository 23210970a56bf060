using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Text;
using System.Threading;
using EventContracts.Analyzers.Compatibility;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace EventContracts.Corpus;

/// <summary>What comparing with released versions costs after an edit of one contract of many, in a warm process: CPU milliseconds of the whole process.</summary>
public static class ComparisonTiming
{
    private const int Rounds = 100;
    private const int Versions = 3;

    public static void Run(int contracts)
    {
        VersionText[] texts = [.. Enumerable.Range(0, contracts).SelectMany(i => Enumerable.Range(0, Versions)
            .Select(version => new VersionText($"contracts/released/event{i:000}/1.{version}.json", Schema(i, version, 0))).Append(new VersionText(Path(i), Schema(i, Versions, 0))))];
        var compilation = CSharpCompilation.Create("Timing", [CSharpSyntaxTree.ParseText("class Program { }")], ProjectBuild.References());
        var analyzer = new CompatibilityAnalyzer();
        var times = new List<double>();
        int found = 0;
        for (int round = 0; round < Rounds; round++)
        {
            int edited = round * 7 % contracts;
            texts[(edited * (Versions + 1)) + Versions] = new VersionText(Path(edited), Schema(edited, Versions, round));
            var options = new AnalyzerOptions([.. texts], new Roles());
            times.Add(Cpu(() => found = compilation.WithAnalyzers([analyzer], options).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult().Length));
        }
        double[] warm = [.. times.Skip(Rounds / 2).Order()];
        Console.WriteLine($"{contracts} contracts with {Versions} released versions each, one edited: {warm[warm.Length / 2]:0.0} ms CPU (median of the last {warm.Length} of {Rounds} edits; first: {times[0]:0} ms), {found} findings");
        Console.WriteLine($"a union of 12 cases that refer to it 5 times each: {RecursiveUnion.Measure():0.0} ms for both directions");
    }

    private static string Path(int i) => $"contracts/event{i:000}.schema.json";

    // Every edit breaks: a bound gets tighter.
    private static string Schema(int i, int version, int round) => $$"""
        { "x-event": { "type": "event{{i:000}}", "version": "1.{{version}}", "partitionKey": "/userId" }, "type": "object",
          "properties": { "eventId": { "type": "string", "format": "uuid" }, "occurredAt": { "type": "string", "format": "date-time" }, "userId": { "type": "string", "maxLength": {{1000 - round}} },
            "address": { "type": "object", "properties": { "street": { "type": "string" }, "town": { "type": "string" } }, "required": ["street"] },
            "status": { "enum": ["open", "closed"] }, "lines": { "type": "array", "items": { "type": "object", "properties": { "sku": { "type": "string" }, "count": { "type": "integer", "minimum": 1 } } } },
            "added{{version}}": { "type": "integer" } },
          "required": ["eventId", "occurredAt", "userId"] }
        """;

    private static double Cpu(Action action)
    {
        using var process = Process.GetCurrentProcess();
        TimeSpan before = process.TotalProcessorTime;
        action();
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalMilliseconds;
    }

    private sealed class VersionText(string path, string text) : AdditionalText
    {
        private readonly SourceText source = SourceText.From(text, Encoding.UTF8);

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => source;
    }

    private sealed class Roles : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values([]);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText file) =>
            file.Path.Contains("/released/", StringComparison.Ordinal) ? new Values(new() { ["build_metadata.AdditionalFiles.EventContractsRole"] = "Released" }) : GlobalOptions;
    }

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value) => values.TryGetValue(key, out value!);
    }
}
