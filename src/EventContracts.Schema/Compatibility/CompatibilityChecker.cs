using System.Collections.Generic;
using System.Linq;
using System.Threading;
using EventContracts.Schema.Compatibility.Breaks;
using EventContracts.Schema.Compatibility.Rules;
using EventContracts.Schema.Compatibility.Solving;

namespace EventContracts.Schema.Compatibility;

/// <summary>
/// Compares two versions of a contract by what they mean: can every event that one writes be read with the other? Never throws for what the schemas hold, and
/// always ends.
/// </summary>
public static class CompatibilityChecker
{
    public static CompatibilityReport Check(
        SchemaVersion oldVersion, SchemaVersion newVersion, CompatibilityOptions options, CancellationToken cancellation = default)
    {
        if (options.Mode == CompatibilityMode.None)
            return new CompatibilityReport { Findings = [] };
        var change = new ContractChange(oldVersion, newVersion, options, cancellation);
        CompatibilityDirection asked = options.Mode.Directions();
        DirectionResult? backward = (asked & CompatibilityDirection.Backward) == 0
            ? null
            : DirectionResult.Of(change, CompatibilityDirection.Backward, new StepBudget(options.Budget, cancellation));
        DirectionResult? forward = (asked & CompatibilityDirection.Forward) == 0
            ? null
            : DirectionResult.Of(change, CompatibilityDirection.Forward, new StepBudget(options.Budget, cancellation));
        List<CompatibilityFinding> findings = [.. backward?.Findings ?? [], .. forward?.Findings ?? []];
        foreach (ChangeRule rule in CompatibilityRules.ForChanges)
        {
            cancellation.ThrowIfCancellationRequested();
            findings.AddRange(rule.Inspect(change, findings));
        }
        // Behind a reference that leads nowhere nothing can be decided: the reference is the cause.
        if (findings.Exists(finding => finding.RuleId == UnresolvedReference.RuleId))
            findings.RemoveAll(finding => finding.RuleId == Undecided.RuleId);
        return new CompatibilityReport { Backward = backward?.Verdict, Forward = forward?.Verdict, Findings = FindingList.Order(findings) };
    }

    /// <summary>A contract that is gone.</summary>
    public static CompatibilityReport CheckRemoved(SchemaVersion oldVersion, CompatibilityOptions options) => new()
    {
        Findings = options.Mode == CompatibilityMode.None ? [] : [.. ContractRemoved.Inspect(oldVersion)],
    };

    /// <summary>
    /// The current version against the released ones, oldest first: all of them where the mode is transitive, else the last. One report each, in that order.
    /// </summary>
    public static IReadOnlyList<CompatibilityReport> CheckHistory(
        IReadOnlyList<SchemaVersion> released, SchemaVersion current, CompatibilityOptions options, CancellationToken cancellation = default)
    {
        int first = options.Mode.IsTransitive() ? 0 : System.Math.Max(0, released.Count - 1);
        return
        [
            .. Enumerable.Range(first, released.Count - first)
                .Select(i => Check(released[i], current, options with { Earlier = [.. released.Take(i)] }, cancellation)),
        ];
    }
}
