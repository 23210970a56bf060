using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Compatibility.Conditions;
using EventContracts.Schema.Compatibility.Solving;
using EventContracts.Schema.Contracts;

namespace EventContracts.Schema.Compatibility.Rules;

/// <summary>Version does not say what changed.</summary>
internal sealed class VersionMismatch() : ChangeRule("EVC1410", "version does not say what changed", RuleLevel.Error)
{
    public override IEnumerable<CompatibilityFinding> Inspect(ContractChange change, IReadOnlyList<CompatibilityFinding> found)
    {
        if (!change.OldMetadata.States(MetadataKey.Version) || !change.NewMetadata.States(MetadataKey.Version))
            yield break;
        SchemaLocation old = IdentityPlace.Of(change.OldRoot, MetadataKey.Version), now = IdentityPlace.Of(change.NewRoot, MetadataKey.Version);
        if (change.OldMetadata.Version == change.NewMetadata.Version)
        {
            SchemaTerm before = change.Pairs[0].OldTerms[0], after = change.Pairs[0].NewTerms[0];
            if (!new SchemaEquality(before.Language.Universe.Budget).Implies(before, after))
                yield return Finding($"The schema changed, but is still {change.NewMetadata.Version}. Raise the minor version", old, now);
        }
        else if (change.NewMetadata.Major > change.OldMetadata.Major && !found.Any(finding => finding.Severity == FindingSeverity.Error))
            yield return Finding("Nothing breaks, so a minor version would do", old, now, severity: FindingSeverity.Info);
    }
}
