using System.Collections.Generic;
using System.Linq;

namespace EventContracts.Schema.Compatibility.Rules;

/// <summary>Content encoding or media type changed.</summary>
internal sealed class ContentChanged() : ChangeRule("EVC1213", "content encoding or media type changed", RuleLevel.Warning)
{
    private const string Encoding = "contentEncoding";

    // The encoding that readers decode: another text does not decode.
    private const string Decoded = "base64";

    public override IEnumerable<CompatibilityFinding> Inspect(ContractChange change, IReadOnlyList<CompatibilityFinding> found) =>
        ((string[])[Encoding, "contentMediaType"]).SelectMany(keyword => InEachPlace(change, pair => Compare(change, pair, keyword)));

    private CompatibilityFinding? Compare(ContractChange change, PlacePair pair, string keyword)
    {
        string? old = pair.OldText(keyword), now = pair.NewText(keyword);
        if (old == now)
            return null;
        CompatibilityDirection asked = change.Options.Mode.Directions();
        bool isRefused = keyword == Encoding && change.Options.Policy == CompatibilityPolicy.Event
            && ((now == Decoded && (asked & CompatibilityDirection.Backward) != 0) || (old == Decoded && (asked & CompatibilityDirection.Forward) != 0));
        string effect = isRefused ? "readers may not decode the texts of the other version" : "the same text means other bytes";
        string message = $"{pair.Subject} has another '{keyword}' now: {effect}. Add a property with another name";
        return Finding(message, pair.OldAt(keyword), pair.NewAt(keyword), pair.Path, isRefused ? FindingSeverity.Error : FindingSeverity.Warning);
    }
}
