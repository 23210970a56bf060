using System.Collections.Generic;
using EventContracts.Schema.Contracts;

namespace EventContracts.Schema.Compatibility.Rules;

/// <summary>Topic changed.</summary>
internal sealed class TopicChanged() : ChangeRule("EVC1405", "topic changed", RuleLevel.ByMode)
{
    public override IEnumerable<CompatibilityFinding> Inspect(ContractChange change, IReadOnlyList<CompatibilityFinding> found)
    {
        if (IsStated(change) && change.OldMetadata.Topic != change.NewMetadata.Topic)
            yield return Finding(Message(change), IdentityPlace.Of(change.OldRoot, MetadataKey.Topic), IdentityPlace.Of(change.NewRoot, MetadataKey.Topic));
    }

    // A topic that nobody stated follows from the type, which has a rule of its own.
    private static bool IsStated(ContractChange change) => change.OldMetadata.States(MetadataKey.Topic) || change.NewMetadata.States(MetadataKey.Topic);

    private static string Message(ContractChange change) =>
        $"The topic is '{change.NewMetadata.Topic}' now and was '{change.OldMetadata.Topic}': consumers of the old one receive nothing. "
        + "Keep it, or publish to both for a while";
}
