using System.Collections.Generic;
using EventContracts.Schema.Compatibility;

namespace EventContracts.Tool.Checks;

/// <summary>The product's own judgement: what the schemas mean.</summary>
internal sealed class EngineJudge : IJudge
{
    public CompatibilityReport Check(SchemaVersion old, SchemaVersion now, CompatibilityOptions options) => CompatibilityChecker.Check(old, now, options);

    public IReadOnlyList<CompatibilityReport> CheckHistory(IReadOnlyList<SchemaVersion> earlier, SchemaVersion now, CompatibilityOptions options) =>
        CompatibilityChecker.CheckHistory(earlier, now, options);

    public CompatibilityReport CheckRemoved(SchemaVersion old, CompatibilityOptions options) => CompatibilityChecker.CheckRemoved(old, options);
}
