using System.CommandLine;
using EventContracts.Schema.Compatibility;
using EventContracts.Tool.Checks;
using EventContracts.Tool.Contracts;
using EventContracts.Tool.Reports;

namespace EventContracts.Tool.Commands;

/// <summary><c>diff</c>: what two versions of one contract mean to each other, in both directions.</summary>
internal static class DiffCommand
{
    public static Command Create()
    {
        var old = new Argument<string>("old") { Description = "The earlier version: a file." };
        var current = new Argument<string>("new") { Description = "The later version: a file." };
        Option<string?> mode = CommonOptions.Mode();
        Option<string> policy = CommonOptions.Policy();
        var command = new Command("diff", "Shows what changed between two versions, whom it breaks, and what to do.") { old, current, mode, policy };
        command.SetAction(parsed =>
        {
            Contract before = Single(parsed.GetValue(old)!), after = Single(parsed.GetValue(current)!);
            // Both directions are shown; the promise decides which of them matter.
            CompatibilityPolicy meaning = CommonOptions.ParsePolicy(parsed.GetValue(policy)!);
            ContractCheck check = new ContractComparison(CompatibilityMode.Full, meaning, new EngineJudge()).Compare(before, after);
            CompatibilityMode promised = CommonOptions.ParseMode(parsed.GetValue(mode)) ?? CompatibilityModes.Parse(after.Metadata.Compatibility);
            var table = new DiffTable(check, promised);
            table.Write(parsed.InvocationConfiguration.Output);
            return table.IsBreaking ? ExitCode.Breaking : ExitCode.Fine;
        });
        return command;
    }

    private static Contract Single(string path)
    {
        ContractSource source = ContractSource.Parse(path);
        if (source.FileName is null)
            throw ToolException.Usage($"error: '{path}' is a folder; diff compares two files. For folders: check --against.");
        return source.Select(source.Read().Contracts) is [Contract only] ? only : throw ToolException.Usage($"error: '{path}' is no .json file.");
    }
}
