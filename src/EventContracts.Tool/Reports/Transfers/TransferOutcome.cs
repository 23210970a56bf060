namespace EventContracts.Tool.Reports.Transfers;

/// <summary>Whether something was done, was there already, or is not to be.</summary>
internal enum TransferOutcome
{
    Done,
    Unchanged,
    Refused,
}
