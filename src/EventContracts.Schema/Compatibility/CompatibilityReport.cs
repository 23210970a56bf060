using System.Collections.Generic;

namespace EventContracts.Schema.Compatibility;

/// <summary>What a change of a contract means. The same for equal schemas, whatever the order of their keys.</summary>
public sealed record CompatibilityReport
{
    /// <summary>New consumers, old events; null where the mode does not ask for it.</summary>
    public CompatibilityVerdict? Backward { get; init; }

    /// <summary>Old consumers, new events; null where the mode does not ask for it.</summary>
    public CompatibilityVerdict? Forward { get; init; }

    /// <summary>Of all directions that the mode asks for: the worst.</summary>
    public CompatibilityVerdict Verdict =>
        Worse(Backward ?? CompatibilityVerdict.Compatible, Forward ?? CompatibilityVerdict.Compatible);

    /// <summary>By place, then by rule.</summary>
    public required IReadOnlyList<CompatibilityFinding> Findings { get; init; }

    private static CompatibilityVerdict Worse(CompatibilityVerdict left, CompatibilityVerdict right) =>
        left.IsBroken || (left.IsUnknown && !right.IsBroken) ? left : right;
}
