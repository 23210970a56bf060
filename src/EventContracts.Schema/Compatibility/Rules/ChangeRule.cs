using System.Collections.Generic;
using System.Linq;

namespace EventContracts.Schema.Compatibility.Rules;

/// <summary>Finds what no reader would notice, and yet hurts: annotations, names, identity.</summary>
internal abstract class ChangeRule(string id, string title, RuleLevel level) : CompatibilityRule(id, title, level)
{
    /// <param name="change">Both versions.</param>
    /// <param name="found">What is known already: one cause is reported once.</param>
    public abstract IEnumerable<CompatibilityFinding> Inspect(ContractChange change, IReadOnlyList<CompatibilityFinding> found);

    protected CompatibilityFinding Finding(string message, SchemaLocation old, SchemaLocation now, string path = "", FindingSeverity? severity = null) => new()
    {
        RuleId = Id,
        Severity = severity ?? Usual,
        Message = message,
        Old = old,
        New = now,
        Path = path,
    };

    /// <summary>Of a keyword in a place that both versions speak of.</summary>
    protected CompatibilityFinding Finding(string message, PlacePair pair, string keyword) =>
        Finding(message, pair.OldAt(keyword), pair.NewAt(keyword), pair.Path);

    private FindingSeverity Usual => Level switch
    {
        RuleLevel.Error or RuleLevel.ByMode => FindingSeverity.Error,
        RuleLevel.Info => FindingSeverity.Info,
        _ => FindingSeverity.Warning,
    };

    /// <summary>Finds in each place that both versions speak of.</summary>
    protected static IEnumerable<CompatibilityFinding> InEachPlace(ContractChange change, System.Func<PlacePair, CompatibilityFinding?> inspect) =>
        change.Pairs.Select(inspect).Where(finding => finding is not null)!;
}
