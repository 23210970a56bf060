using System.IO;
using EventContracts.Schema.Bundling;
using EventContracts.Schema.Compatibility;
using EventContracts.Schema.Documents;
using EventContracts.Tool.Contracts;
using EventContracts.Tool.Reports.Transfers;

namespace EventContracts.Tool.Registry;

/// <summary>
/// A version of the registry and the file that it becomes, is already, or cannot become. Of several texts that call themselves one version the last counts.
/// </summary>
internal sealed record PulledFile(Transfer Transfer, string Text)
{
    public static PulledFile Of(string path, Contract contract)
    {
        string text = RegistryText.Bundled(contract.Version.Set, contract.File);
        if (!File.Exists(path))
            return new PulledFile(new Transfer(contract, TransferOutcome.Done, path), text);
        SchemaFile there = SchemaFile.Parse(path, File.ReadAllText(path));
        if (ReleasedText.AreSame(there, SchemaFile.Parse(path, text)))
            return new PulledFile(new Transfer(contract, TransferOutcome.Unchanged, path), text);
        string problem = $"{path} is there already, with other content than {contract.Name} in the registry. Compare the two, and move one away.";
        return new PulledFile(new Transfer(contract, TransferOutcome.Refused, path) { Problem = problem, Place = new SchemaLocation(there, "") }, text);
    }

    /// <summary>Nothing, unless it is new.</summary>
    public void Write()
    {
        if (Transfer.Outcome != TransferOutcome.Done)
            return;
        Directory.CreateDirectory(Path.GetDirectoryName(Transfer.File)!);
        File.WriteAllText(Transfer.File, Text);
    }
}
