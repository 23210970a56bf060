using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using EventContracts.Schema.Json;
using EventContracts.Tool.Inference;
using EventContracts.Tool.Reports;

namespace EventContracts.Tool.Commands;

/// <summary><c>infer</c>: a first schema from events that exist.</summary>
internal static class InferCommand
{
    private static readonly string[] TypeMembers = ["type", "eventType", "event_type", "event"];

    public static Command Create()
    {
        var samples = new Argument<string[]>("samples")
        {
            Description = "Files or folders: one event, a list of events, or JSON lines in each file.",
            Arity = ArgumentArity.OneOrMore,
        };
        var type = new Option<string?>("--type")
        {
            Description = "The event type, order.placed. Else from --out, from a member of the samples, or from the name of the only file.",
        };
        var output = new Option<FileInfo?>("--out")
        {
            Description = "The schema file to write, contracts/order.placed.schema.json; it must not be there yet. Else the console.",
        };
        var command = new Command("infer", """
            Proposes a contract from sample events. All samples are valid under it; read it before you release it.

              dotnet event-contracts infer samples/*.json --out contracts/order.placed.schema.json
            """) { samples, type, output };
        command.SetAction(parsed =>
        {
            string[] paths = parsed.GetValue(samples)!;
            FileInfo? file = parsed.GetValue(output);
            if (file?.Exists == true)
                throw ToolException.Usage($"error: {file} is there already. Write elsewhere and compare the two with diff.");
            IReadOnlyList<JsonNode> events = SampleReader.Read(paths);
            Shape shape = Shape.Of(events);
            EventProposal proposal = EventProposal.Of(shape, EventProposal.TypeOf(parsed.GetValue(type) ?? Name(file, events, paths)));
            file?.Directory?.Create();
            using (OutputTarget target = OutputTarget.Open(file, parsed.InvocationConfiguration.Output))
                JsonOutput.Write(target.Writer, json => SchemaOfShape.Write(json, shape, proposal));
            if (file is not null)
                parsed.InvocationConfiguration.Output.WriteLine($"{proposal.Type} 1.0 from {events.Count} samples → {file}");
            return ExitCode.Fine;
        });
        return command;
    }

    private static string Name(FileInfo? file, IReadOnlyList<JsonNode> events, string[] paths)
    {
        if (file is not null)
            return file.Name.Split(".schema")[0] is var name && name.EndsWith(".json", System.StringComparison.Ordinal) ? name[..^".json".Length] : name;
        foreach (string member in TypeMembers)
        {
            string[] values = [.. events.Select(sample => sample.Member(member) is { IsString: true } value ? value.Text : "").Distinct()];
            if (values is [string only] && only.Contains('.', System.StringComparison.Ordinal))
                return only;
        }
        return paths is [string path]
            ? Path.GetFileNameWithoutExtension(path.TrimEnd('/', '\\'))
            : throw ToolException.Usage("error: what is the event called? Give --type, or --out with its name.");
    }
}
