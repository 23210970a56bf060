using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using EventContracts.Schema.Compatibility;
using EventContracts.Tool.Checks;
using EventContracts.Tool.Contracts;
using EventContracts.Tool.Pairs;
using EventContracts.Tool.Reports;

namespace EventContracts.Tool.Commands;

/// <summary><c>check</c>: does what stands here keep what was promised?</summary>
internal static class CheckCommand
{
    private const string GitPrefix = "git:";

    public static Command Create()
    {
        var path = new Argument<string>("path") { Description = "A folder of contracts, or one contract.", DefaultValueFactory = _ => "." };
        var against = new Option<string>("--against")
        {
            Description = "'released', a file, a folder, or git:REF: what to compare with.",
            DefaultValueFactory = _ => "released",
        };
        var pairs = new Option<FileInfo?>("--pairs") { Description = "A file with a row {id, original, update} on each line, in place of a folder." };
        var output = new Option<FileInfo?>("--out") { Description = "Where to write, in place of the console." };
        Option<string?> mode = CommonOptions.Mode();
        Option<string> policy = CommonOptions.Policy();
        Option<string> format = CommonOptions.Format();
        var command = new Command("check", "Compares contracts with earlier versions and reports what breaks.") { path, against, pairs, output, mode, policy, format };
        command.SetAction(parsed =>
        {
            CompatibilityMode? promised = CommonOptions.ParseMode(parsed.GetValue(mode));
            CompatibilityPolicy meaning = CommonOptions.ParsePolicy(parsed.GetValue(policy)!);
            using OutputTarget target = OutputTarget.Open(parsed.GetValue(output), parsed.InvocationConfiguration.Output);
            if (parsed.GetValue(pairs) is { } table)
                return PairTable.Run(table.FullName, target.Writer, new CompatibilityOptions { Mode = promised ?? CompatibilityMode.Backward, Policy = meaning });
            CheckResult result = Check(parsed.GetValue(path)!, parsed.GetValue(against)!, new ContractComparison(promised, meaning));
            ReportFormats.Find(parsed.GetValue(format)!).Write(result, target.Writer);
            return result.ExitCode;
        });
        return command;
    }

    private static CheckResult Check(string path, string against, ContractComparison comparison)
    {
        ContractSource source = ContractSource.Parse(path);
        ContractFolder folder = source.Read();
        IReadOnlyList<Contract> current = source.Select(folder.Contracts);
        if (against == "released")
            return comparison.AgainstReleased(current, Among(folder.Released, source, current), folder.Accepted);
        if (against.StartsWith(GitPrefix, System.StringComparison.Ordinal))
            return comparison.AgainstFolder(current, Among(source.ReadAt(against[GitPrefix.Length..]).Contracts, source, current));
        ContractSource other = ContractSource.Parse(against);
        IReadOnlyList<Contract> earlier = other.Select(other.Read().Contracts);
        // Two files that are named are compared, whatever they are called.
        return source.FileName is not null && other.FileName is not null && current is [var only] && earlier is [var old]
            ? new CheckResult([comparison.Compare(old, only)], [])
            : comparison.AgainstFolder(current, Among(earlier, source, current));
    }

    // Whoever asks about one file does not ask whether others are gone.
    private static IReadOnlyList<Contract> Among(IReadOnlyList<Contract> earlier, ContractSource source, IReadOnlyList<Contract> current) =>
        source.FileName is null
            ? earlier
            : [.. earlier.Where(old => old.Path == source.FileName || current.Any(contract => contract.Metadata.Type == old.Metadata.Type))];
}
