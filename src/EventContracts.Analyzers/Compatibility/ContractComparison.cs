using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using EventContracts.Analyzers.Schemas;
using EventContracts.Schema.Bundling;
using EventContracts.Schema.Compatibility;
using EventContracts.Schema.Contracts;
using EventContracts.Schema.Documents;

namespace EventContracts.Analyzers.Compatibility;

/// <summary>One contract against the released versions of its major version.</summary>
internal static class ContractComparison
{
    private const string UnresolvedReference = "EVC1305";

    public static IReadOnlyList<VersionFinding> Of(
        ContractFile contract, SchemaSet set, IReadOnlyList<ReleasedFile> released, CompatibilityOptions options, CancellationToken cancellation)
    {
        if (released.Count == 0 || (!options.Mode.IsTransitive() && IsUnchanged(contract, released[released.Count - 1])))
            return [];
        IReadOnlyList<SchemaVersion> versions = [.. released.Select(file => SchemaVersion.Of(file.Set, file.File))];
        IReadOnlyList<CompatibilityReport> reports = CompatibilityChecker.CheckHistory(versions, SchemaVersion.Of(set, contract.File), options, cancellation);
        int first = released.Count - reports.Count;
        // What several versions say is said once, of the latest.
        return
        [
            .. Enumerable.Range(0, reports.Count).Reverse()
                .SelectMany(i => reports[i].Findings.Select(finding => new VersionFinding(finding, released[first + i], contract.File, contract.Metadata)))
                .Where(found => !IsReportedAnyway(found.Finding, set))
                .GroupBy(found => (found.Finding.RuleId, found.Finding.New, found.Finding.Message)).Select(same => same.First()),
        ];
    }

    /// <summary>Everything that <see cref="Of"/> looks at. A contract that is complete in itself does not depend on its neighbours.</summary>
    public static IReadOnlyList<object> Inputs(ContractFile contract, SchemaSet set, IReadOnlyList<ReleasedFile> released, CompatibilityOptions options) =>
        [options, contract.File, .. released.Select(file => file.File), .. ContractFile.IsComplete(set, contract.File) ? [] : set.Files];

    // A released file with references that lead out of it is compared, so that it is told.
    private static bool IsUnchanged(ContractFile contract, ReleasedFile last) =>
        ReleasedText.AreSame(contract.File, last.File) && contract.Metadata.Reader == last.Metadata.Reader && last.Set.CheckReferences(last.File).Count == 0;

    // The reference of a current file is EVC0003.
    private static bool IsReportedAnyway(CompatibilityFinding finding, SchemaSet set) =>
        finding.RuleId == UnresolvedReference
        && set.CheckReferences(finding.New.File).Any(problem => JsonPointer.Append(problem.Pointer, "$ref") == finding.New.Pointer);
}
