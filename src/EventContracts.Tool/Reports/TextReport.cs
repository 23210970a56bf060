using System.IO;
using System.Linq;
using EventContracts.Schema.Compatibility;
using EventContracts.Schema.Json;
using EventContracts.Tool.Checks;

namespace EventContracts.Tool.Reports;

/// <summary>Lines in the form of the compiler's, which editors and build servers find places in.</summary>
internal sealed class TextReport : IReport
{
    public void Write(CheckResult result, TextWriter output)
    {
        foreach (CompatibilityFinding finding in result.Findings)
        {
            output.WriteLine($"{SourcePlace.Of(finding.New)}: {Severity(finding)} {finding.RuleId}: {finding.Message}");
            if (finding.Counterexample is not null)
                output.WriteLine("    cannot be read: " + JsonText.Write(finding.Counterexample));
        }
        int errors = result.Findings.Count(finding => finding.Severity == FindingSeverity.Error);
        int warnings = result.Findings.Count(finding => finding.Severity == FindingSeverity.Warning);
        output.WriteLine($"{result.Checks.Count} compared, {result.Fresh.Count} new: {errors} errors, {warnings} warnings.");
    }

    private static string Severity(CompatibilityFinding finding) => finding.Severity switch
    {
        FindingSeverity.Error => "error",
        FindingSeverity.Warning => "warning",
        _ => "info",
    };
}
