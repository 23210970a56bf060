using System.Collections.Generic;
using EventContracts.Schema.Compatibility;
using EventContracts.Tool.Contracts;

namespace EventContracts.Tool.Checks;

/// <summary>One version against an earlier one. Without a new version the contract is gone.</summary>
internal sealed record ContractCheck(Contract Old, Contract? New, CompatibilityReport Report)
{
    public string Name => New is null ? Old.Name : Old.Name == New.Name ? New.Name : $"{Old.Name} → {New.Name}";

    public IReadOnlyList<CompatibilityFinding> Findings => Report.Findings;
}
