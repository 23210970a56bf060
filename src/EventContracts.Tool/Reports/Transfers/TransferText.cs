using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace EventContracts.Tool.Reports.Transfers;

/// <summary>For people, each line as it happens. What was refused they read among the errors.</summary>
internal sealed class TransferText(TransferKind kind, TextWriter output) : ITransferReport
{
    private readonly List<TransferOutcome> outcomes = [];

    public void Add(Transfer transfer)
    {
        outcomes.Add(transfer.Outcome);
        bool isNew = transfer.Outcome == TransferOutcome.Done;
        if (transfer.Outcome != TransferOutcome.Refused && transfer.Subject is { } subject)
            output.WriteLine($"{transfer.Contract.Name} → {subject} version {transfer.SubjectVersion}{(isNew ? "" : ", as before")}");
        else if (isNew)
            output.WriteLine($"{transfer.Contract.Name} → {transfer.File}");
    }

    public void Complete()
    {
        string refused = kind == TransferKind.Push ? $", {Count(TransferOutcome.Refused)} refused" : "";
        output.WriteLine($"{Count(TransferOutcome.Done)} {kind.Done}, {Count(TransferOutcome.Unchanged)} unchanged{refused}.");
    }

    private int Count(TransferOutcome asked) => outcomes.Count(outcome => outcome == asked);
}
