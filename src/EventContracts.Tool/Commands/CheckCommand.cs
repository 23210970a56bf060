using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using EventContracts.Schema.Compatibility;
using EventContracts.Tool.Checks;
using EventContracts.Tool.Confluent;
using EventContracts.Tool.Contracts;
using EventContracts.Tool.Pairs;
using EventContracts.Tool.Registry;
using EventContracts.Tool.Reports;

namespace EventContracts.Tool.Commands;

/// <summary><c>check</c>: does what stands here keep what was promised?</summary>
internal static class CheckCommand
{
    private const string GitPrefix = "git:";
    private const string Registry = "registry";
    private const string RegistryPrefix = "registry:";

    public static Command Create()
    {
        Argument<string> path = CommonOptions.Path();
        var against = new Option<string>("--against")
        {
            Description = "What to compare with: 'released', a file, a folder, git:REF, or registry:URL.",
            DefaultValueFactory = _ => "released",
        };
        var pairs = new Option<FileInfo?>("--pairs") { Description = "A file with a row {id, original, update} on each line, in place of a folder." };
        var registry = new Option<string?>("--as")
        {
            Description = "Reports what Confluent's Schema Registry would say instead, under its strict or its lenient policy.",
        };
        registry.AcceptOnlyFromAmong(RegistryJudge.Words);
        var output = new Option<FileInfo?>("--out") { Description = "Where to write, in place of the console." };
        Option<string?> mode = CommonOptions.Mode();
        Option<string> policy = CommonOptions.Policy();
        Option<string> format = CommonOptions.Format();
        var arguments = new RegistryArguments();
        var command = new Command("check", """
            Compares contracts with earlier versions and reports what breaks, with an event that shows it.

              dotnet event-contracts check                                             against contracts/released
              dotnet event-contracts check src --against git:origin/main --format github
              dotnet event-contracts check --as confluent-strict                       what that registry would say
            """)
        {
            path, against, mode, policy, registry, pairs, output, format,
        };
        arguments.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            CompatibilityMode? promised = CommonOptions.ParseMode(parsed.GetValue(mode));
            CompatibilityPolicy meaning = CommonOptions.ParsePolicy(parsed.GetValue(policy)!);
            IJudge judge = RegistryJudge.Find(parsed.GetValue(registry));
            using OutputTarget target = OutputTarget.Open(parsed.GetValue(output), parsed.InvocationConfiguration.Output);
            if (parsed.GetValue(pairs) is { } table)
            {
                var options = new CompatibilityOptions { Mode = promised ?? CompatibilityMode.Backward, Policy = meaning };
                return PairTable.Run(table.FullName, target.Writer, options, judge);
            }
            var comparison = new ContractComparison(promised, meaning, judge);
            string earlier = parsed.GetValue(against)!;
            bool isNamed = earlier.StartsWith(RegistryPrefix, System.StringComparison.Ordinal);
            string? url = isNamed ? earlier[RegistryPrefix.Length..] : null;
            CheckResult result = isNamed || earlier == Registry
                ? await AgainstRegistry(ContractSource.Parse(parsed.GetValue(path)!), comparison, arguments, parsed, url, cancellation)
                : Check(parsed.GetValue(path)!, earlier, comparison);
            ReportFormats.Find(parsed.GetValue(format)!).Write(result, target.Writer);
            return result.ExitCode;
        });
        return command;
    }

    private static async Task<CheckResult> AgainstRegistry(
        ContractSource source, ContractComparison comparison, RegistryArguments arguments, ParseResult parsed, string? url, CancellationToken cancellation)
    {
        ContractFolder folder = source.Read();
        IReadOnlyList<Contract> current = source.Select(folder.Contracts);
        using var client = new RegistryClient(arguments.Read(parsed, url));
        SubjectStrategy strategy = arguments.Strategy(parsed);
        var history = new SubjectHistory(client, strategy);
        var earlier = new List<Contract>();
        foreach (string subject in current.Select(contract => strategy.SubjectOf(contract.Metadata)).Distinct())
            earlier.AddRange(await history.Read(subject, cancellation));
        return comparison.AgainstReleased(current, Among(earlier, source, current), folder.Accepted);
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
