using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using EventContracts.Tool.Contracts;
using EventContracts.Tool.Registry;

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
            Description = "Registers what contracts refer to in other files as subjects of their own. Without it each contract is registered complete in one text.",
        };
        var arguments = new RegistryArguments();
        var command = new Command("push", """
            Registers contracts with a Confluent-compatible schema registry. One that is there already stays as it is.

              dotnet event-contracts push --registry https://registry.example.com --user ci
            """) { path, url, references };
        arguments.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            ContractSource source = ContractSource.Parse(parsed.GetValue(path)!);
            using var client = new RegistryClient(arguments.Read(parsed, parsed.GetValue(url)));
            var publisher = new SchemaPublisher(client, parsed.GetValue(references));
            return await Push(source.Select(source.Read().Contracts), arguments.Strategy(parsed), publisher, parsed.InvocationConfiguration.Output, cancellation);
        });
        return command;
    }

    private static async Task<int> Push(IReadOnlyList<Contract> contracts, SubjectStrategy strategy, SchemaPublisher publisher, TextWriter output, CancellationToken cancellation)
    {
        ILookup<string, Contract> bySubject = contracts.ToLookup(contract => strategy.SubjectOf(contract.Metadata));
        if (bySubject.FirstOrDefault(subject => subject.Select(contract => contract.Metadata.Type).Distinct().Count() > 1) is { } crowded)
            throw ToolException.Usage($"error: {string.Join(" and ", crowded.Select(contract => contract.Name))} would share the subject '{crowded.Key}'. Use --subjects record or topic-record.");
        var refused = new List<string>();
        int registered = 0;
        foreach (Contract contract in contracts.OrderBy(contract => contract.Metadata.Type, System.StringComparer.Ordinal).ThenBy(contract => contract.Metadata.Major).ThenBy(contract => contract.Metadata.Minor))
        {
            string subject = strategy.SubjectOf(contract.Metadata);
            try
            {
                (int version, bool isNew) = await publisher.Publish(contract, subject, cancellation);
                registered += isNew ? 1 : 0;
                output.WriteLine($"{contract.Name} → {subject} version {version}{(isNew ? "" : ", as before")}");
            }
            // One that breaks does not keep the others back.
            catch (ToolException problem) when (problem.ExitCode == ExitCode.Breaking)
            {
                refused.Add(problem.Message);
            }
        }
        output.WriteLine($"{registered} registered, {contracts.Count - registered - refused.Count} unchanged, {refused.Count} refused.");
        return refused.Count == 0 ? ExitCode.Fine : throw ToolException.Breaking(string.Join("\n", refused));
    }
}
