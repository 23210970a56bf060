using System.Collections.Generic;

namespace EventContracts.Schema.Compatibility.Rules;

/// <summary>Contract removed.</summary>
internal sealed class ContractRemoved() : CompatibilityRule("EVC1406", "contract removed", RuleLevel.Error)
{
    public static IEnumerable<CompatibilityFinding> Inspect(SchemaVersion old)
    {
        if (old.Root.Deprecated)
            yield break;
        var place = new SchemaLocation(old.Root.File, old.Root.Pointer);
        yield return new CompatibilityFinding
        {
            RuleId = "EVC1406",
            Severity = FindingSeverity.Error,
            Message = "The contract is gone, but its last version was not deprecated. Release a version with \"deprecated\": true first",
            Old = place,
            New = place,
        };
    }
}
