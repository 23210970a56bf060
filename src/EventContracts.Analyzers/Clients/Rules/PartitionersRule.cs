using System;
using System.Collections.Concurrent;
using System.Linq;
using EventContracts.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EventContracts.Analyzers.Clients.Rules;

/// <summary>EVC3009: the same key goes to another partition, depending on who sends it. Found when all of a compilation has been seen.</summary>
internal sealed class PartitionersRule(bool isJavaInterop)
{
    public static readonly DiagnosticDescriptor Descriptor = Rule.Producing(
        DiagnosticIds.DifferentPartitioners,
        "Producers of one topic use different partitioners",
        "This producer chooses partitions by {0}, and {1} by {2}: where they share a topic, one key has two partitions; "
        + "set Partitioner = Partitioner.Murmur2Random",
        DiagnosticSeverity.Info,
        WellKnownDiagnosticTags.CompilationEnd);

    private const string Default = "ConsistentRandom";
    private const string Java = "Murmur2Random";

    private readonly ConcurrentBag<(string Partitioner, SyntaxNode Place)> _found = [];

    public void Collect(ClientCodeBlock block)
    {
        foreach (ClientSettings config in ClientSettings.Find(block.Body, "ProducerConfig", "ProducerBuilder"))
        {
            if ((config.IsSet("Partitioner") ? config.Enum("Partitioner") : Default) is { } partitioner)
                _found.Add((partitioner, config.Place));
        }
    }

    public void Report(CompilationAnalysisContext context)
    {
        var ordered = _found.OrderBy(one => one.Place.SyntaxTree.FilePath, StringComparer.Ordinal).ThenBy(one => one.Place.SpanStart).ToArray();
        // Murmur2 and Murmur2Random differ in what has no key, not in keys.
        string[] used = [.. ordered.Select(one => one.Partitioner)];
        string? other = isJavaInterop ? Java : used.FirstOrDefault(IsJava) ?? used.FirstOrDefault();
        string others = isJavaInterop ? "Java clients" : "another of this project";
        foreach (var one in ordered.Where(one => one.Partitioner != other && !(IsJava(one.Partitioner) && IsJava(other))))
            context.ReportDiagnostic(Diagnostic.Create(Descriptor, one.Place.GetLocation(), Text(one.Partitioner), others, Text(other!)));
    }

    private static bool IsJava(string? partitioner) => partitioner is "Murmur2" or Java;

    private static string Text(string partitioner) => partitioner == Default ? "the default, CRC32" : partitioner;
}
