using System.Collections.Generic;

namespace EventContracts.Schema.Compatibility.Rules;

/// <summary>Readers cope with less than before.</summary>
internal sealed class ToleranceReduced() : ChangeRule("EVC1409", "readers cope with less than before", RuleLevel.Warning)
{
    public override IEnumerable<CompatibilityFinding> Inspect(ContractChange change, IReadOnlyList<CompatibilityFinding> found)
    {
        ReaderCapabilities old = change.OldReader, now = change.NewReader;
        bool isReduced = (old.IgnoresUnknownMembers && !now.IgnoresUnknownMembers) || (old.UnknownEnumValues && !now.UnknownEnumValues)
            || (old.UnknownUnionCases && !now.UnknownUnionCases) || (old.Defaults && !now.Defaults);
        if (isReduced)
            yield return Finding(Message, change.OldRoot, change.NewRoot);
    }

    private const string Message = "Readers cope with less than those of the released version: a later version with new values breaks them";
}
