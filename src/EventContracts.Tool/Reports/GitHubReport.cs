using System.IO;
using EventContracts.Schema.Compatibility;
using EventContracts.Schema.Json;
using EventContracts.Tool.Checks;

namespace EventContracts.Tool.Reports;

/// <summary>Workflow commands, which GitHub Actions shows beside the changed lines.</summary>
internal sealed class GitHubReport : IReport
{
    public void Write(CheckResult result, TextWriter output)
    {
        foreach (CompatibilityFinding finding in result.Findings)
        {
            SourcePlace place = SourcePlace.Of(finding.New);
            string example = finding.Counterexample is null ? "" : "\nCannot be read: " + JsonText.Write(finding.Counterexample);
            string at = $"file={Property(place.Path)},line={place.Line},col={place.Column},title={finding.RuleId}";
            output.WriteLine($"::{Command(finding.Severity)} {at}::{Escape(finding.Message + example)}");
        }
    }

    private static string Command(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => "error",
        FindingSeverity.Warning => "warning",
        _ => "notice",
    };

    // A command is one line, and its text may come from a schema: without escapes a schema could give commands of its own.
    private static string Escape(string text) => text.Replace("%", "%25").Replace("\r", "%0D").Replace("\n", "%0A");

    private static string Property(string text) => Escape(text).Replace(":", "%3A").Replace(",", "%2C");
}
