using System.Collections.Generic;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Compatibility.Rules;

/// <summary>Default changed or removed.</summary>
internal sealed class DefaultChanged() : ChangeRule("EVC1215", "default changed or removed", RuleLevel.Warning)
{
    public override IEnumerable<CompatibilityFinding> Inspect(ContractChange change, IReadOnlyList<CompatibilityFinding> found) => InEachPlace(change, pair =>
        pair.MayBeLeftOut && pair.OldValue("default") is { } old && !IsSame(old, pair.NewValue("default"))
            ? Finding(Message(pair), pair.OldAt("default"), pair.NewAt("default"), pair.Path)
            : null);

    private static string Message(PlacePair pair) =>
        $"{pair.Subject} has {(pair.NewValue("default") is null ? "no" : "another")} default now: events already written without it mean something else";

    private static bool IsSame(JsonNode old, JsonNode? now) => now is not null && JsonEquality.AreEqual(old, now);
}
