using System;
using System.Collections.Generic;
using System.Linq;

namespace EventContracts.Schema.Compatibility.Breaks;

/// <summary>Puts findings into their order, and those of one cause together.</summary>
internal static class FindingList
{
    public static IReadOnlyList<CompatibilityFinding> Order(IEnumerable<CompatibilityFinding> findings) =>
    [
        .. findings.GroupBy(finding => (finding.RuleId, finding.New, finding.Old)).Select(Merge)
            .OrderBy(finding => finding.New.File.Path, StringComparer.Ordinal)
            .ThenBy(finding => finding.New.Pointer, StringComparer.Ordinal)
            .ThenBy(finding => finding.RuleId, StringComparer.Ordinal)
            .ThenBy(finding => finding.Old.Pointer, StringComparer.Ordinal),
    ];

    // A cause that shows in both directions, or in several branches of a union, is one finding.
    private static CompatibilityFinding Merge(IEnumerable<CompatibilityFinding> same)
    {
        List<CompatibilityFinding> all = [.. same];
        CompatibilityFinding shown = all.FirstOrDefault(finding => finding.Counterexample is not null) ?? all[0];
        return shown with
        {
            Severity = all.Max(finding => finding.Severity),
            Directions = all.Aggregate(CompatibilityDirection.None, (directions, finding) => directions | finding.Directions),
        };
    }
}
