using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EventContracts.Corpus;

/// <summary>Writes findings as SARIF 2.1.0: rules, results with their places, and what was thrown as notifications of the tool.</summary>
internal static class Sarif
{
    public static byte[] Write(ImmutableArray<DiagnosticAnalyzer> analyzers, ImmutableArray<Diagnostic> found, IEnumerable<string> exceptions)
    {
        var rules = analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).DistinctBy(rule => rule.Id).OrderBy(rule => rule.Id, System.StringComparer.Ordinal)
            .Select(rule => new { id = rule.Id, shortDescription = Text(rule.Title.ToString(CultureInfo.InvariantCulture)), helpUri = rule.HelpLinkUri });
        string[] thrown = [.. exceptions.Distinct()];
        var run = new
        {
            tool = new { driver = new { name = "EventContracts.Gen", rules } },
            invocations = new[] { new { executionSuccessful = thrown.Length == 0, toolExecutionNotifications = thrown.Select(one => new { level = "error", message = Text(one) }) } },
            results = found.Select(Result),
        };
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new() { Indented = true }))
        {
            writer.WriteStartObject();
            writer.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            writer.WriteString("version", "2.1.0");
            writer.WritePropertyName("runs");
            JsonSerializer.Serialize(writer, new[] { run });
            writer.WriteEndObject();
        }
        return stream.ToArray();
    }

    private static object Result(Diagnostic one) => new
    {
        ruleId = one.Id,
        level = one.Severity switch { DiagnosticSeverity.Error => "error", DiagnosticSeverity.Warning => "warning", _ => "note" },
        message = Text(one.GetMessage(CultureInfo.InvariantCulture)),
        locations = one.Location == Location.None ? [] : new[] { Place(one.Location) },
        relatedLocations = one.AdditionalLocations.Select(Place),
    };

    private static object Place(Location location)
    {
        FileLinePositionSpan span = location.GetLineSpan();
        return new
        {
            physicalLocation = new
            {
                artifactLocation = new { uri = span.Path.Replace('\\', '/') },
                region = new { startLine = span.StartLinePosition.Line + 1, startColumn = span.StartLinePosition.Character + 1, endLine = span.EndLinePosition.Line + 1, endColumn = span.EndLinePosition.Character + 1 },
            },
        };
    }

    private static object Text(string text) => new { text };
}
