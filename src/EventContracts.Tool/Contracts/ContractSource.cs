using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace EventContracts.Tool.Contracts;

/// <summary>What an argument names: a folder of contracts, or one file among its neighbours.</summary>
internal sealed record ContractSource(string Folder, string? FileName)
{
    public static ContractSource Parse(string path)
    {
        if (Directory.Exists(path))
            return new ContractSource(path, null);
        if (!File.Exists(path))
            throw ToolException.Usage($"error: there is no file or folder '{path}'.");
        return new ContractSource(Path.GetDirectoryName(path) is { Length: > 0 } folder ? folder : ".", Path.GetFileName(path));
    }

    public ContractFolder Read() => ContractFolder.Read(DiskFolder.Read(Folder), Folder, FileName);

    public ContractFolder ReadAt(string reference) => ContractFolder.Read(GitFolder.Read(Folder, reference), Folder, FileName);

    /// <summary>The contracts that the argument means.</summary>
    public IReadOnlyList<Contract> Select(IReadOnlyList<Contract> contracts) =>
        FileName is null ? contracts : [.. contracts.Where(contract => contract.Path == FileName)];
}
