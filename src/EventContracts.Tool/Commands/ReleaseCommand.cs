using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using EventContracts.Schema.Contracts;
using EventContracts.Schema.Documents;
using EventContracts.Tool.Contracts;

namespace EventContracts.Tool.Commands;

/// <summary><c>release</c>: keeps an immutable copy of every version that consumers may rely on from now on.</summary>
internal static class ReleaseCommand
{
    public static Command Create()
    {
        var path = new Argument<string>("path") { Description = "A folder of contracts, or one contract.", DefaultValueFactory = _ => "." };
        var command = new Command("release", "Copies contracts to contracts/released/<type>/<major.minor>.json. A released version never changes.") { path };
        command.SetAction(parsed => Release(ContractSource.Parse(parsed.GetValue(path)!), parsed.InvocationConfiguration.Output));
        return command;
    }

    // All is checked before anything is written: a release is whole or none.
    private static int Release(ContractSource source, TextWriter output)
    {
        IReadOnlyList<Contract> contracts = source.Select(source.Read().Contracts);
        var problems = new List<string>();
        var copies = new List<(Contract Contract, string Path)>();
        foreach (IGrouping<string, Contract> same in contracts.GroupBy(contract => ReleasedPath.Of(source.Folder, contract.Metadata)))
        {
            Contract contract = same.First();
            problems.AddRange(same.Skip(1).Select(other => other.ErrorAt(MetadataKey.Version, $"{other.Name} is also in {contract.File.Path}.")));
            problems.AddRange(Leaving(contract));
            if (!File.Exists(same.Key))
                copies.Add((contract, same.Key));
            else if (!IsSame(same.Key, contract))
                problems.Add(contract.ErrorAt(MetadataKey.Version, $"{contract.Name} is released already, with other content. Raise 'x-event.version' to release this one."));
        }
        if (problems.Count > 0)
            throw ToolException.Usage(string.Join("\n", problems));
        foreach ((Contract contract, string path) in copies)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, ReleaseSeal.Seal(contract.File.Text));
            output.WriteLine($"{contract.Name} → {path}");
        }
        output.WriteLine($"{copies.Count} released, {contracts.Count - copies.Count} unchanged.");
        return ExitCode.Fine;
    }

    private static bool IsSame(string path, Contract contract) =>
        ReleaseSeal.IsCopy(SchemaFile.Parse(path, File.ReadAllText(path)), contract.File);

    // A copy that refers to other files would change whenever they do.
    private static IEnumerable<string> Leaving(Contract contract)
    {
        SchemaSet set = contract.Version.Set;
        foreach (Subschema holder in set.References(contract.File))
        {
            if (set.Resolve(holder, holder.Ref!.Text).Target is not { } target || target.File != contract.File)
            {
                (int line, int column) = contract.File.LineColumn(holder.Ref.Span.Start);
                yield return $"{contract.File.Path}({line + 1},{column + 1}): error: '{holder.Ref.Text}' leads out of the file, so a copy would not be complete. "
                    + "Move what it refers to into $defs of this contract.";
            }
        }
    }
}
