using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Contracts;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Compatibility.Rules;

/// <summary>Deprecation withdrawn, or another x- annotation changed.</summary>
internal sealed class AnnotationChanged() : ChangeRule("EVC1408", "deprecation withdrawn, or another x- annotation changed", RuleLevel.Info)
{
    public override IEnumerable<CompatibilityFinding> Inspect(ContractChange change, IReadOnlyList<CompatibilityFinding> found)
    {
        foreach (PlacePair pair in change.Pairs)
        {
            if (pair.OldTerms[0].Schema.Deprecated && !pair.NewTerms[0].Schema.Deprecated)
                yield return Finding($"{pair.Subject} is not deprecated any more", pair.OldAt("deprecated"), pair.NewLocation, pair.Path);
            foreach (JsonMember annotation in pair.OldTerms[0].Schema.Node.Members.Where(IsAnnotation))
            {
                if (pair.NewTerms[0].Schema.Extension(annotation.Name) is not { } now || !JsonEquality.AreEqual(now, annotation.Value))
                    yield return Finding($"{pair.Subject} has another '{annotation.Name}' now", pair, annotation.Name);
            }
        }
    }

    // What identifies the event has rules of its own, and a seal is about one file.
    private static bool IsAnnotation(JsonMember member) =>
        member.Name.StartsWith("x-", System.StringComparison.Ordinal) && member.Name is not (MetadataKey.Event or ReleaseSeal.Keyword);
}
