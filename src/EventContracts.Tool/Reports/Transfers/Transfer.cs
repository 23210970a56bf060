using EventContracts.Schema.Compatibility;
using EventContracts.Tool.Contracts;

namespace EventContracts.Tool.Reports.Transfers;

/// <summary>What became of one contract on its way to a registry, or from one to a file.</summary>
internal sealed record Transfer(Contract Contract, TransferOutcome Outcome, string File)
{
    /// <summary>Where it is in the registry, for what goes there.</summary>
    public string? Subject { get; init; }

    /// <summary>Of the subject, not of the contract.</summary>
    public int? SubjectVersion { get; init; }

    /// <summary>Why it was refused.</summary>
    public string Problem { get; init; } = "";

    /// <summary>Where an editor has to go when it was refused.</summary>
    public SchemaLocation Place { get; init; } = new(Contract.File, "");
}
