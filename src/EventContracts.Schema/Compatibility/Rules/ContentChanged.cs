using System.Collections.Generic;
using System.Linq;

namespace EventContracts.Schema.Compatibility.Rules;

/// <summary>Content encoding or media type changed.</summary>
internal sealed class ContentChanged() : ChangeRule("EVC1213", "content encoding or media type changed", RuleLevel.Warning)
{
    public override IEnumerable<CompatibilityFinding> Inspect(ContractChange change, IReadOnlyList<CompatibilityFinding> found) =>
        ((string[])["contentEncoding", "contentMediaType"]).SelectMany(keyword => InEachPlace(change, pair =>
            pair.OldText(keyword) == pair.NewText(keyword) ? null : Finding(
                $"{pair.Subject} has another '{keyword}' now: the same text means other bytes. Add a property with another name", pair.OldAt(keyword), pair.NewAt(keyword), pair.Path)));
}
