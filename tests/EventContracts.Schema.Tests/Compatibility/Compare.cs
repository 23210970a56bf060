using System.Linq;
using EventContracts.Schema.Compatibility;

namespace EventContracts.Schema.Tests.Compatibility;

/// <summary>Compares two texts of one contract.</summary>
internal static class Compare
{
    public static CompatibilityReport Check(string old, string now, CompatibilityMode mode = CompatibilityMode.Full, CompatibilityPolicy policy = CompatibilityPolicy.Event) =>
        Check(old, now, new CompatibilityOptions { Mode = mode, Policy = policy });

    public static CompatibilityReport Check(string old, string now, CompatibilityOptions options) => CompatibilityChecker.Check(Version(old), Version(now), options);

    public static SchemaVersion Version(string text) => SchemaVersion.Parse("user.created.schema.json", text);

    /// <summary>The ids of all findings, in their order.</summary>
    public static string Ids(CompatibilityReport report) => string.Join(" ", report.Findings.Select(finding => finding.RuleId));

    /// <summary>An object with one property <c>v</c> of that schema.</summary>
    public static string Property(string schema) => $$"""{"type":"object","properties":{"v":{{schema}}},"required":["v"]}""";
}
