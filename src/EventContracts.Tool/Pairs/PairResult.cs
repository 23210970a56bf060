using System;
using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Compatibility;
using EventContracts.Schema.Json;

namespace EventContracts.Tool.Pairs;

/// <summary>What is said of one row.</summary>
internal sealed record PairResult(string Id, string Verdict)
{
    /// <summary>The verdict of a row that cannot be compared.</summary>
    public const string Error = "Error";

    /// <summary>The verdict of a row with a counterexample.</summary>
    public const string Broken = "Broken";

    /// <summary>Without those that only inform.</summary>
    public IReadOnlyList<string> Rules { get; private init; } = [];

    /// <summary>Where the first break is in the new version, or else the first other finding.</summary>
    public string? Pointer { get; private init; }

    /// <summary>What shows the break at <see cref="Pointer"/>, where one does.</summary>
    public JsonNode? Counterexample { get; private init; }

    /// <summary>Why there is no verdict.</summary>
    public string? Reason { get; private init; }

    public static PairResult Failed(string id, string reason) => new(id, Error) { Reason = reason };

    public static PairResult Of(string id, CompatibilityReport report)
    {
        CompatibilityVerdict verdict = report.Verdict;
        CompatibilityFinding[] findings = [.. report.Findings.Where(finding => finding.Severity != FindingSeverity.Info)];
        CompatibilityFinding? first = Array.Find(findings, finding => finding.Directions != CompatibilityDirection.None) ?? findings.FirstOrDefault();
        // Who judges by spelling has no verdict but what is found.
        bool isRefused = report is { Backward: null, Forward: null } && findings.Any(finding => finding.Severity == FindingSeverity.Error);
        return new PairResult(id, verdict.IsBroken || isRefused ? Broken : verdict.IsUnknown ? "Unknown" : "Compatible")
        {
            Rules = [.. findings.Select(finding => finding.RuleId).Distinct()],
            Pointer = first?.New.Pointer,
            Counterexample = first?.Counterexample ?? verdict.Counterexample,
            Reason = verdict.Reason,
        };
    }

    /// <summary>One line of JSON.</summary>
    public string Write() =>
        $"{{\"id\":{Id},\"verdict\":{JsonText.Quote(Verdict)},\"rules\":[{string.Join(",", Rules.Select(JsonText.Quote))}]"
        + $",\"pointer\":{Quote(Pointer)},\"counterexample\":{(Counterexample is null ? "null" : JsonText.Write(Counterexample))}"
        + (Reason is null ? "}" : $",\"reason\":{Quote(Reason)}}}");

    private static string Quote(string? text) => text is null ? "null" : JsonText.Quote(text);
}
