using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using EventContracts.Schema.Compatibility;
using EventContracts.Schema.Contracts;
using EventContracts.Tool.Contracts;
using EventContracts.Tool.Registry;
using EventContracts.Tool.Reports.Transfers;

namespace EventContracts.Tool.Commands;

/// <summary><c>push</c>: registers contracts with a schema registry.</summary>
internal static class PushCommand
{
    public static Command Create()
    {
        Argument<string> path = CommonOptions.Path();
        Option<string?> url = RegistryArguments.Url();
        var references = new Option<bool>("--references")
        {
            Description =
                "Registers what contracts refer to in other files as subjects of their own. Without it each contract is registered complete in one text.",
        };
        Option<string> format = CommonOptions.Format();
        var arguments = new RegistryArguments();
        var command = new Command("push", """
            Registers contracts with a Confluent-compatible schema registry. One that is there already stays as it is.

              dotnet event-contracts push --registry https://registry.example.com --user ci
            """) { path, url, references, format };
        arguments.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            ContractSource source = ContractSource.Parse(parsed.GetValue(path)!);
            using var client = new RegistryClient(arguments.Read(parsed, parsed.GetValue(url)));
            var publisher = new SchemaPublisher(client, parsed.GetValue(references));
            string form = parsed.GetValue(format)!;
            ITransferReport report = ITransferReport.Find(form, TransferKind.Push, parsed.InvocationConfiguration.Output);
            IReadOnlyList<(Contract, string)> contracts = BySubject(source.Select(source.Read().Contracts), arguments.Strategy(parsed));
            IReadOnlyList<string> refused = await Push(contracts, publisher, report, cancellation);
            report.Complete();
            // People read it among the errors; programs have it in the report.
            if (refused.Count > 0 && form == CommonOptions.Text)
                throw ToolException.Breaking(string.Join("\n", refused));
            return refused.Count == 0 ? ExitCode.Fine : ExitCode.Breaking;
        });
        return command;
    }

    private static IReadOnlyList<(Contract Contract, string Subject)> BySubject(IReadOnlyList<Contract> contracts, SubjectStrategy strategy)
    {
        ILookup<string, Contract> bySubject = contracts.ToLookup(contract => strategy.SubjectOf(contract.Metadata));
        if (bySubject.FirstOrDefault(subject => subject.Select(contract => contract.Metadata.Type).Distinct().Count() > 1) is { } crowded)
        {
            string names = string.Join(" and ", crowded.Select(contract => contract.Name));
            throw ToolException.Usage($"error: {names} would share the subject '{crowded.Key}'. Use --subjects record or topic-record.");
        }
        return
        [
            .. contracts.OrderBy(contract => contract.Metadata.Type, System.StringComparer.Ordinal).ThenBy(contract => contract.Metadata.Major)
                .ThenBy(contract => contract.Metadata.Minor).Select(contract => (contract, strategy.SubjectOf(contract.Metadata))),
        ];
    }

    private static async Task<IReadOnlyList<string>> Push(
        IReadOnlyList<(Contract Contract, string Subject)> contracts, SchemaPublisher publisher, ITransferReport report, CancellationToken cancellation)
    {
        var refused = new List<string>();
        foreach ((Contract contract, string subject) in contracts)
        {
            var place = new SchemaLocation(contract.File, "/" + MetadataKey.Event);
            var transfer = new Transfer(contract, TransferOutcome.Done, contract.File.Path) { Subject = subject, Place = place };
            try
            {
                (int version, bool isNew) = await publisher.Publish(contract, subject, cancellation);
                report.Add(transfer with { Outcome = isNew ? TransferOutcome.Done : TransferOutcome.Unchanged, SubjectVersion = version });
            }
            // One that breaks does not keep the others back.
            catch (ToolException problem) when (problem.ExitCode == ExitCode.Breaking)
            {
                refused.Add(problem.Message);
                report.Add(transfer with { Outcome = TransferOutcome.Refused, Problem = problem.Sentence });
            }
        }
        return refused;
    }
}
