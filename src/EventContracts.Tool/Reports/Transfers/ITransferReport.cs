using System.IO;

namespace EventContracts.Tool.Reports.Transfers;

/// <summary>A form in which it is written what went to a registry or came from it.</summary>
internal interface ITransferReport
{
    void Add(Transfer transfer);

    /// <summary>When all are added.</summary>
    void Complete();

    /// <summary>From the word of <c>--format</c>.</summary>
    static ITransferReport Find(string word, TransferKind kind, TextWriter output) => word switch
    {
        "json" => new TransferJson(kind, output),
        "sarif" => new TransferFindings(kind, new SarifReport(), output),
        "github" => new TransferFindings(kind, new GitHubReport(), output),
        _ => new TransferText(kind, output),
    };
}
