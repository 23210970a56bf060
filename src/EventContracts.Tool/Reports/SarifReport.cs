using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using EventContracts.Schema.Compatibility;
using EventContracts.Schema.Compatibility.Rules;
using EventContracts.Schema.Json;
using EventContracts.Tool.Checks;

namespace EventContracts.Tool.Reports;

/// <summary>SARIF 2.1.0, for code scanning.</summary>
internal sealed class SarifReport : IReport
{
    public void Write(CheckResult result, TextWriter output) => JsonOutput.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(json, result);
        json.WriteStartArray("results");
        foreach (CompatibilityFinding finding in result.Findings)
            Write(json, finding);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteTool(Utf8JsonWriter json, CheckResult result)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "EventContracts.Tool");
        json.WriteStartArray("rules");
        foreach (string id in result.Findings.Select(finding => finding.RuleId).Distinct().Order(StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            if (CompatibilityRules.All.FirstOrDefault(rule => rule.Id == id) is { } rule)
            {
                json.WriteStartObject("shortDescription");
                json.WriteString("text", rule.Title);
                json.WriteEndObject();
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, CompatibilityFinding finding)
    {
        string example = finding.Counterexample is null ? "" : " Cannot be read: " + JsonText.Write(finding.Counterexample);
        json.WriteStartObject();
        json.WriteString("ruleId", finding.RuleId);
        json.WriteString("level", Level(finding.Severity));
        json.WriteStartObject("message");
        json.WriteString("text", finding.Message + example);
        json.WriteEndObject();
        WritePlace(json, SourcePlace.Of(finding.New));
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, SourcePlace place)
    {
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        // Section 3.4.3: a relative reference, percent-encoded.
        json.WriteString("uri", string.Join("/", place.Path.Split('/').Select(Uri.EscapeDataString)));
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", place.Line);
        json.WriteNumber("startColumn", place.Column);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static string Level(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => "error",
        FindingSeverity.Warning => "warning",
        _ => "note",
    };
}
