using System.Collections.Generic;
using System.IO;
using System.Text.Json;

namespace EventContracts.Tool.Reports.Transfers;

/// <summary>For programs: every contract and what became of it.</summary>
internal sealed class TransferJson(TransferKind kind, TextWriter output) : ITransferReport
{
    private readonly List<Transfer> transfers = [];

    public void Add(Transfer transfer) => transfers.Add(transfer);

    public void Complete() => JsonOutput.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("contracts");
        foreach (Transfer transfer in transfers)
            Write(json, transfer);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private void Write(Utf8JsonWriter json, Transfer transfer)
    {
        json.WriteStartObject();
        json.WriteString("type", transfer.Contract.Metadata.Type);
        json.WriteString("version", transfer.Contract.Metadata.Version);
        json.WriteString("outcome", transfer.Outcome == TransferOutcome.Done ? kind.Done : transfer.Outcome.ToString().ToLowerInvariant());
        json.WriteString("file", transfer.File);
        if (transfer.Subject is { } subject)
            json.WriteString("subject", subject);
        if (transfer.SubjectVersion is { } version)
            json.WriteNumber("subjectVersion", version);
        if (transfer.Outcome == TransferOutcome.Refused)
            json.WriteString("message", transfer.Problem);
        json.WriteEndObject();
    }
}
