using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Compatibility;
using EventContracts.Tool.Checks;

namespace EventContracts.Tool.Confluent;

/// <summary>
/// What Confluent's Schema Registry would say to a version: a report for teams that have to register there, not a judgement. It compares spelling: it refuses
/// changes that break nobody, and lets some pass that do.
/// </summary>
internal sealed class RegistryJudge(AllowedChanges allowed) : IJudge
{
    public const string Strict = "confluent-strict";
    public const string Lenient = "confluent-lenient";

    public static string[] Words { get; } = [Strict, Lenient];

    public static IJudge Find(string? word) => word is null
        ? new EngineJudge()
        : new RegistryJudge(word == Strict ? AllowedChanges.Strict : AllowedChanges.Lenient);

    public CompatibilityReport Check(SchemaVersion old, SchemaVersion now, CompatibilityOptions options)
    {
        CompatibilityDirection asked = options.Mode.Directions();
        IEnumerable<CompatibilityFinding> backward = (asked & CompatibilityDirection.Backward) == 0 ? [] : Refused(old, now, CompatibilityDirection.Backward);
        IEnumerable<CompatibilityFinding> forward = (asked & CompatibilityDirection.Forward) == 0 ? [] : Refused(now, old, CompatibilityDirection.Forward);
        return new CompatibilityReport { Findings = [.. backward, .. forward] };
    }

    public IReadOnlyList<CompatibilityReport> CheckHistory(IReadOnlyList<SchemaVersion> earlier, SchemaVersion now, CompatibilityOptions options) =>
        [.. (options.Mode.IsTransitive() ? earlier : earlier.TakeLast(1)).Select(old => Check(old, now, options))];

    // A subject that nobody writes to any more is none of the registry's business.
    public CompatibilityReport CheckRemoved(SchemaVersion old, CompatibilityOptions options) => new() { Findings = [] };

    private IEnumerable<CompatibilityFinding> Refused(SchemaVersion writer, SchemaVersion reader, CompatibilityDirection direction) =>
        FormComparison.Of(writer, reader, allowed)
        .Where(change => !allowed.Contains(change.Name)).DistinctBy(change => (change.Name, change.Old, change.New)).Select(change => new CompatibilityFinding
        {
            RuleId = change.Name,
            Severity = FindingSeverity.Error,
            Message = $"The registry would refuse this: {change.Name} at #{change.New.Pointer}",
            Directions = direction,
            New = direction == CompatibilityDirection.Backward ? change.New : change.Old,
            Old = direction == CompatibilityDirection.Backward ? change.Old : change.New,
        });
}
