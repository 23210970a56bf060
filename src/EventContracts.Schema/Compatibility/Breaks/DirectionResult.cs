using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Compatibility.Rules;
using EventContracts.Schema.Compatibility.Solving;

namespace EventContracts.Schema.Compatibility.Breaks;

/// <summary>The verdict of one direction, and a finding for each reason.</summary>
internal sealed record DirectionResult(CompatibilityVerdict Verdict, IReadOnlyList<CompatibilityFinding> Findings)
{
    public static DirectionResult Of(ContractChange change, CompatibilityDirection direction, StepBudget budget)
    {
        bool isBackward = direction == CompatibilityDirection.Backward;
        CompatibilityOptions options = change.Options;
        // A new reader that copes with more than its schema says does not make up for a schema that says less.
        ReaderCapabilities capabilities = isBackward
            ? new ReaderCapabilities { Defaults = change.NewReader.Defaults, IgnoresUnknownMembers = change.NewReader.IgnoresUnknownMembers }
            : change.OldReader;
        Inclusion inclusion = isBackward
            ? new Inclusion(change.Old, change.New, options.Policy, capabilities, budget)
            : new Inclusion(change.New, change.Old, options.Policy, capabilities, budget);
        IReadOnlyList<Break> breaks = new BreakFinder(inclusion).Find();
        return new DirectionResult(VerdictOf(breaks), [.. breaks.Select(found => Describe(new DirectedBreak(found, direction, options.Policy)))]);
    }

    private static CompatibilityVerdict VerdictOf(IReadOnlyList<Break> breaks) =>
        breaks.Select(found => found.Counterexample).FirstOrDefault(one => one is not null) is { } counterexample ? CompatibilityVerdict.Broken(counterexample)
        : breaks.Select(found => found.Doubt).FirstOrDefault(one => one is not null) is { } doubt ? CompatibilityVerdict.Unknown(doubt)
        : CompatibilityVerdict.Compatible;

    private static CompatibilityFinding Describe(DirectedBreak found)
    {
        BreakRule rule = CompatibilityRules.ForBreaks.First(rule => rule.Matches(found));
        return new CompatibilityFinding
        {
            RuleId = rule.Id,
            Severity = rule.Severity(found),
            Message = rule.Explain(found),
            Directions = found.Direction,
            New = found.New,
            Old = found.Old,
            Path = found.Path,
            Counterexample = found.Break.Counterexample,
        };
    }
}
