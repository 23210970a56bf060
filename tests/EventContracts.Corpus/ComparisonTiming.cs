using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading;
using EventContracts.Analyzers.Compatibility;
using EventContracts.Schema.Compatibility;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace EventContracts.Corpus;

/// <summary>
/// What comparing with released versions costs after an edit of one contract of many, and what the worst pairs of schemas cost: CPU milliseconds of the whole process, its JIT and
/// garbage collector included. The first figure is that of a cold process; the last is the median once the JIT has settled, as it has in an editor after a few minutes.
/// </summary>
public static class ComparisonTiming
{
    private const int Rounds = 1200;
    private const int PairRounds = 500;
    private const int Counted = 200;
    private const int Versions = 3;

    public static void Run(int contracts)
    {
        VersionText[] texts = [.. Enumerable.Range(0, contracts).SelectMany(i => Enumerable.Range(0, Versions)
            .Select(version => new VersionText($"contracts/released/event{i:000}/1.{version}.json", Schema(i, version, 0))).Append(new VersionText(Path(i), Schema(i, Versions, 0))))];
        var compilation = CSharpCompilation.Create("Timing", [CSharpSyntaxTree.ParseText("class Program { }")], ProjectBuild.References());
        var analyzer = new CompatibilityAnalyzer();
        int round = 0;
        Measure($"edit of one of {contracts} contracts with {Versions} released versions each", () =>
        {
            int edited = round * 7 % contracts;
            texts[(edited * (Versions + 1)) + Versions] = new VersionText(Path(edited), Schema(edited, Versions, round++));
            return compilation.WithAnalyzers([analyzer], new AnalyzerOptions([.. texts], new Roles())).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult().Length;
        });
        MeasurePair("union of 12 cases that refer to it 5 times each", RecursiveUnion.OfCases());
        MeasurePair("trade in products that refer to each other through unions of 12", RecursiveUnion.OfTrades());
        MeasurePair("12 unions, each of an object and the others", RecursiveUnion.OfOneAnother());
    }

    private static void MeasurePair(string name, (SchemaVersion Old, SchemaVersion New) pair) =>
        Measure(name + ", both directions", () => CompatibilityChecker.Check(pair.Old, pair.New, new CompatibilityOptions { Mode = CompatibilityMode.Full }).Findings.Count, PairRounds);

    private static void Measure(string name, Func<int> work, int rounds = Rounds)
    {
        var times = new List<double>();
        int found = 0;
        for (int round = 0; round < rounds; round++)
        {
            TimeSpan before = Environment.CpuUsage.TotalTime;
            found = work();
            times.Add((Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
        }
        Console.WriteLine($"{name}: {Median(times.Skip(rounds - Counted)):0.0} ms CPU warm (median of the last {Counted} of {rounds}), {Median(times.Take(Counted).Skip(Counted / 2)):0.0} after {Counted / 2}, {times[0]:0} the first time; {found} findings");
    }

    private static double Median(IEnumerable<double> times)
    {
        double[] sorted = [.. times.Order()];
        return sorted[sorted.Length / 2];
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
