using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Compatibility;
using EventContracts.Tool.Contracts;

namespace EventContracts.Tool.Checks;

/// <summary>What was compared, and what has nothing to be compared with.</summary>
internal sealed record CheckResult(IReadOnlyList<ContractCheck> Checks, IReadOnlyList<Contract> Fresh)
{
    public IEnumerable<CompatibilityFinding> Findings => Checks.SelectMany(check => check.Findings);

    public bool IsBreaking => Findings.Any(finding => finding.Severity == FindingSeverity.Error);

    public int ExitCode => IsBreaking ? Tool.ExitCode.Breaking : Tool.ExitCode.Fine;
}
