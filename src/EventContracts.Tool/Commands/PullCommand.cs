using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using EventContracts.Tool.Contracts;
using EventContracts.Tool.Registry;
using EventContracts.Tool.Reports.Transfers;

namespace EventContracts.Tool.Commands;

/// <summary><c>pull</c>: brings what a schema registry has into the project.</summary>
internal static class PullCommand
{
    public static Command Create()
    {
        var subjects = new Argument<string[]>("subjects")
        {
            Description = "Subjects of the registry. Without any: those of the project's contracts.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        Option<string?> url = RegistryArguments.Url();
        var into = new Option<string>("--into") { Description = "The folder of the project.", DefaultValueFactory = _ => "." };
        var all = new Option<bool>("--all") { Description = "Every subject that holds a JSON schema." };
        var latest = new Option<bool>("--contracts")
        {
            Description = "Takes the last version of each as a contract of this project, contracts/<type>.schema.json, in place of all as released versions.",
        };
        Option<string> format = CommonOptions.Format();
        var arguments = new RegistryArguments();
        var command = new Command("pull", """
            Takes versions from a Confluent-compatible schema registry into contracts/released. What is there already is never overwritten.

              dotnet event-contracts pull order.placed --registry https://registry.example.com
              dotnet event-contracts pull --all --contracts                            as contracts of this project
            """)
        {
            subjects, url, into, all, latest, format,
        };
        arguments.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            string folder = parsed.GetValue(into)!;
            if (!Directory.Exists(folder))
                throw ToolException.Usage($"error: there is no folder '{folder}'.");
            using var client = new RegistryClient(arguments.Read(parsed, parsed.GetValue(url)));
            var history = new SubjectHistory(client, arguments.Strategy(parsed));
            IReadOnlyList<string> asked = await Subjects(
                parsed.GetValue(subjects)!, parsed.GetValue(all), folder, client, history, arguments.Strategy(parsed), cancellation);
            var found = new List<Contract>();
            foreach (string subject in asked)
                found.AddRange(await Versions(subject, history, parsed.GetValue(latest), cancellation));
            string form = parsed.GetValue(format)!;
            ITransferReport report = ITransferReport.Find(form, TransferKind.Pull, parsed.InvocationConfiguration.Output);
            bool isLatest = parsed.GetValue(latest);
            IReadOnlyList<PulledFile> files =
            [
                .. found.GroupBy(contract => isLatest ? ReleasedPath.OfContract(folder, contract.Metadata) : ReleasedPath.Of(folder, contract.Metadata))
                    .Select(same => PulledFile.Of(same.Key, same.Last())),
            ];
            return Write(files, report, form == CommonOptions.Text);
        });
        return command;
    }

    private static async Task<IReadOnlyList<string>> Subjects(
        string[] named, bool all, string folder, RegistryClient client, SubjectHistory history, SubjectStrategy strategy, CancellationToken cancellation)
    {
        if (!all)
        {
            string[] own = named.Length > 0
                ? named
                : [.. ContractSource.Parse(folder).Read().Contracts.Select(contract => strategy.SubjectOf(contract.Metadata)).Distinct()];
            return own.Length > 0 ? own : throw ToolException.Usage("error: there are no contracts here to pull versions of. Name subjects, or say --all.");
        }
        var json = new List<string>();
        foreach (string subject in await client.Subjects(cancellation))
        {
            if (await history.IsJson(subject, cancellation))
                json.Add(subject);
        }
        return json;
    }

    private static async Task<IEnumerable<Contract>> Versions(string subject, SubjectHistory history, bool isLatest, CancellationToken cancellation)
    {
        IReadOnlyList<Contract> versions = await history.Read(subject, cancellation);
        if (versions.Count == 0)
            throw ToolException.Usage($"error: the registry has no subject '{subject}'. Check the name, and how subjects are named (--subjects).");
        return isLatest ? versions.TakeLast(1) : versions;
    }

    // All is checked before anything is written: where one is refused nothing is.
    private static int Write(IReadOnlyList<PulledFile> files, ITransferReport report, bool isForPeople)
    {
        IReadOnlyList<PulledFile> refused = [.. files.Where(file => file.Transfer.Outcome == TransferOutcome.Refused)];
        if (refused.Count > 0 && isForPeople)
            throw ToolException.Usage(string.Join("\n", refused.Select(file => "error: " + file.Transfer.Problem)));
        foreach (PulledFile file in refused.Count > 0 ? refused : files)
        {
            file.Write();
            report.Add(file.Transfer);
        }
        report.Complete();
        return refused.Count > 0 ? ExitCode.Usage : ExitCode.Fine;
    }
}
