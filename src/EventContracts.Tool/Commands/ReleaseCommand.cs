using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using EventContracts.Schema.Bundling;
using EventContracts.Schema.Compatibility;
using EventContracts.Schema.Contracts;
using EventContracts.Schema.Documents;
using EventContracts.Tool.Contracts;

namespace EventContracts.Tool.Commands;

/// <summary><c>release</c>: keeps an immutable copy of every version that consumers may rely on from now on.</summary>
internal static class ReleaseCommand
{
    public static Command Create()
    {
        Argument<string> path = CommonOptions.Path();
        var command = new Command("release", """
            Keeps a copy of each contract, complete in itself, in contracts/released/<type>/<major.minor>.json. A released version never changes.

              dotnet event-contracts release
              dotnet event-contracts release contracts/order.placed.schema.json
            """) { path };
        command.SetAction(parsed => Release(ContractSource.Parse(parsed.GetValue(path)!), parsed.InvocationConfiguration.Output));
        return command;
    }

    // All is checked before anything is written: a release is whole or none.
    private static int Release(ContractSource source, TextWriter output)
    {
        IReadOnlyList<Contract> contracts = source.Select(source.Read().Contracts);
        var problems = new List<string>();
        var copies = new List<(Contract Contract, string Path, string Text)>();
        foreach (IGrouping<string, Contract> same in contracts.GroupBy(contract => ReleasedPath.Of(source.Folder, contract.Metadata)))
        {
            Contract contract = same.First();
            problems.AddRange(same.Skip(1).Select(other => other.ErrorAt(MetadataKey.Version, $"{other.Name} is also in {contract.File.Path}.")));
            SchemaBundle bundle = SchemaBundle.Of(contract.Version.Set, contract.File);
            problems.AddRange(bundle.Problems.Select(FileDamage.Describe));
            if (bundle.Problems.Count > 0)
                continue;
            string text = ReleasedText.Of(bundle, ReaderCapabilities.Generated);
            if (!File.Exists(same.Key))
                copies.Add((contract, same.Key, text));
            else if (!ReleasedText.AreSame(SchemaFile.Parse(same.Key, File.ReadAllText(same.Key)), SchemaFile.Parse(same.Key, text)))
                problems.Add(contract.ErrorAt(
                    MetadataKey.Version, $"{contract.Name} is released already, with other content. Raise 'x-event.version' to release this one."));
        }
        if (problems.Count > 0)
            throw ToolException.Usage(string.Join("\n", problems));
        foreach ((Contract contract, string path, string text) in copies)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
            output.WriteLine($"{contract.Name} → {path}");
        }
        output.WriteLine($"{copies.Count} released, {contracts.Count - copies.Count} unchanged.");
        return ExitCode.Fine;
    }
}
