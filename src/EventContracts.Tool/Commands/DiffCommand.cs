using System.CommandLine;
using System.IO;
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
        Option<string> format = CommonOptions.Format();
        var command = new Command("diff", """
            Shows what changed between two versions, whom it breaks, and what to do.

              dotnet event-contracts diff contracts/released/order.placed/1.0.json contracts/order.placed.schema.json
            """)
        {
            old, current, mode, policy, format,
        };
        command.SetAction(parsed =>
        {
            Contract before = Single(parsed.GetValue(old)!), after = Single(parsed.GetValue(current)!);
            CompatibilityPolicy meaning = CommonOptions.ParsePolicy(parsed.GetValue(policy)!);
            CompatibilityMode promised = CommonOptions.ParseMode(parsed.GetValue(mode)) ?? CompatibilityModes.Parse(after.Metadata.Compatibility);
            string form = parsed.GetValue(format)!;
            if (form != CommonOptions.Text)
                return Report(before, after, new ContractComparison(promised, meaning, new EngineJudge()), ReportFormats.Find(form),
                    parsed.InvocationConfiguration.Output);
            // Both directions are shown to people; the promise decides which of them matter.
            var table = new DiffTable(new ContractComparison(CompatibilityMode.Full, meaning, new EngineJudge()).Compare(before, after), promised);
            table.Write(parsed.InvocationConfiguration.Output);
            return table.IsBreaking ? ExitCode.Breaking : ExitCode.Fine;
        });
        return command;
    }

    private static int Report(Contract before, Contract after, ContractComparison comparison, IReport report, TextWriter output)
    {
        var result = new CheckResult([comparison.Compare(before, after)], []);
        report.Write(result, output);
        return result.ExitCode;
    }

    private static Contract Single(string path)
    {
        ContractSource source = ContractSource.Parse(path);
        if (source.FileName is null)
            throw ToolException.Usage($"error: '{path}' is a folder; diff compares two files. For folders: check --against.");
        return source.Select(source.Read().Contracts) is [Contract only] ? only : throw ToolException.Usage($"error: '{path}' is no .json file.");
    }
}
