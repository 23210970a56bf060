using System.Collections.Generic;
using System.IO;
using EventContracts.Schema.Compatibility;
using EventContracts.Tool.Checks;

namespace EventContracts.Tool.Reports.Transfers;

/// <summary>For what shows findings only: what was refused is one each, all else is none.</summary>
internal sealed class TransferFindings(TransferKind kind, IReport report, TextWriter output) : ITransferReport
{
    private readonly List<ContractCheck> refused = [];

    public void Add(Transfer transfer)
    {
        if (transfer.Outcome == TransferOutcome.Refused)
            refused.Add(new ContractCheck(transfer.Contract, transfer.Contract, new CompatibilityReport { Findings = [Finding(transfer)] }));
    }

    public void Complete() => report.Write(new CheckResult(refused, []), output);

    private CompatibilityFinding Finding(Transfer transfer) => new()
    {
        RuleId = kind.RefusalId,
        Severity = FindingSeverity.Error,
        Message = transfer.Problem,
        Old = transfer.Place,
        New = transfer.Place,
    };
}
