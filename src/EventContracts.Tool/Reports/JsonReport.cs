using System.IO;
using System.Text.Json;
using EventContracts.Schema.Compatibility;
using EventContracts.Schema.Json;
using EventContracts.Tool.Checks;
using EventContracts.Tool.Contracts;

namespace EventContracts.Tool.Reports;

/// <summary>For programs: every comparison with its findings.</summary>
internal sealed class JsonReport : IReport
{
    public void Write(CheckResult result, TextWriter output) => JsonOutput.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteBoolean("breaking", result.IsBreaking);
        json.WriteStartArray("contracts");
        foreach (ContractCheck check in result.Checks)
            Write(json, check);
        json.WriteEndArray();
        json.WriteStartArray("new");
        foreach (Contract contract in result.Fresh)
            json.WriteStringValue(contract.Name);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, ContractCheck check)
    {
        json.WriteStartObject();
        json.WriteString("type", (check.New ?? check.Old).Metadata.Type);
        json.WriteString("old", check.Old.Metadata.Version);
        json.WriteString("new", check.New?.Metadata.Version);
        json.WriteStartArray("findings");
        foreach (CompatibilityFinding finding in check.Findings)
            Write(json, finding);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, CompatibilityFinding finding)
    {
        SourcePlace place = SourcePlace.Of(finding.New);
        json.WriteStartObject();
        json.WriteString("rule", finding.RuleId);
        json.WriteString("severity", finding.Severity.ToString().ToLowerInvariant());
        json.WriteString("message", finding.Message);
        json.WriteString("file", place.Path);
        json.WriteNumber("line", place.Line);
        json.WriteNumber("column", place.Column);
        json.WriteString("pointer", finding.New.Pointer);
        json.WriteString("oldPointer", finding.Old.Pointer);
        json.WriteString("path", finding.Path);
        json.WritePropertyName("counterexample");
        json.WriteRawValue(finding.Counterexample is null ? "null" : JsonText.Write(finding.Counterexample));
        json.WriteEndObject();
    }
}
