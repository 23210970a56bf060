using System.Collections.Generic;
using EventContracts.Schema.Compatibility;

namespace EventContracts.Tool.Checks;

/// <summary>Who says what a change means.</summary>
internal interface IJudge
{
    CompatibilityReport Check(SchemaVersion old, SchemaVersion now, CompatibilityOptions options);

    /// <summary>Against all earlier versions where the mode is transitive, else against the last; one report each, oldest first.</summary>
    IReadOnlyList<CompatibilityReport> CheckHistory(IReadOnlyList<SchemaVersion> earlier, SchemaVersion now, CompatibilityOptions options);

    CompatibilityReport CheckRemoved(SchemaVersion old, CompatibilityOptions options);
}
