using System.Collections.Generic;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Compatibility.Rules;

/// <summary>Discriminator changed.</summary>
internal sealed class DiscriminatorChanged() : ChangeRule("EVC1303", "discriminator changed", RuleLevel.ByMode)
{
    public override IEnumerable<CompatibilityFinding> Inspect(ContractChange change, IReadOnlyList<CompatibilityFinding> found) => InEachPlace(change, pair =>
        pair.OldValue("discriminator") is { } old && pair.NewValue("discriminator") is { } now && !JsonEquality.AreEqual(old, now)
            ? Finding(Message(pair), pair, "discriminator")
            : null);

    private static string Message(PlacePair pair) =>
        $"{pair.Subject} is told apart by another discriminator now: readers of one version dispatch events of the other wrongly";
}
