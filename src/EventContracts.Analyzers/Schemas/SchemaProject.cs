using System;
using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Contracts;
using EventContracts.Schema.Documents;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace EventContracts.Analyzers.Schemas;

/// <summary>All schema files of a compilation, parsed once, and what they say of their events.</summary>
internal sealed class SchemaProject
{
    private const string RoleKey = "build_metadata.AdditionalFiles.EventContractsRole";

    private readonly Dictionary<string, ContractFile> files;
    private readonly Dictionary<string, AdditionalText> texts;
    private readonly Lazy<EventFiles> events;
    private readonly Lazy<Dictionary<(string, int), ContractFile>> firstOfEvent;

    private SchemaProject(IReadOnlyList<(AdditionalText Text, ParsedText Parsed, SchemaFile File)> read, SchemaOptions options)
    {
        Options = options;
        // A file that is listed twice (an item and a link to it) is one file: it is read and reported once.
        var first = read
            .GroupBy(one => one.File.Path, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
        Set = SchemaSet.Create(first.Values.Select(one => one.File));
        texts = first.ToDictionary(one => one.Key, one => one.Value.Text, StringComparer.Ordinal);
        files = first.ToDictionary(one => one.Key, one => one.Value.Parsed.Contract(one.Value.File, Set), StringComparer.Ordinal);
        events = new(() => EventFiles.Of(Set));
        firstOfEvent = new(FirstOfEvent);
    }

    public SchemaSet Set { get; }

    public SchemaOptions Options { get; }

    public static bool IsCandidate(AdditionalText file) => file.Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads without a cancellation: what is computed lazily must not remember that the first who asked gave up.</summary>
    public static SchemaProject Read(AnalyzerOptions options, Func<SourceText, ParsedText> parsed)
    {
        var read = new List<(AdditionalText, ParsedText, SchemaFile)>();
        foreach (AdditionalText file in options.AdditionalFiles.Where(IsCandidate))
        {
            SchemaFileRole role = Role(file, options);
            if (role == SchemaFileRole.Released || file.GetText() is not { } text)
                continue;
            ParsedText content = parsed(text);
            SchemaFile schema = content.Read(file.Path.Replace('\\', '/'), role);
            if (schema.IsContractFile)
                read.Add((file, content, schema));
        }
        return new SchemaProject(read, SchemaOptions.Read(options.AnalyzerConfigOptionsProvider.GlobalOptions));
    }

    /// <summary>Whether the compiler itself runs the rules, for which it has a file class of its own, and not an editor.</summary>
    public bool IsBuild => texts.Values.Any(text => text.GetType().Assembly == typeof(AdditionalText).Assembly);

    /// <summary>By path.</summary>
    public IEnumerable<ContractFile> Files => Set.Files.Select(file => files[file.Path]);

    /// <summary>The events that can be read, by path; of two files for one event the first.</summary>
    public IEnumerable<ContractFile> Events => Files
        .Where(contract => contract.IsReadable && IsEvent(contract) && (!contract.Metadata.IsStated || ReferenceEquals(FirstFor(contract), contract)));

    /// <summary>The schema of a file; null when it is none, or another item for the same path speaks for it.</summary>
    public ContractFile? Find(AdditionalText text)
    {
        string path = text.Path.Replace('\\', '/');
        return texts.TryGetValue(path, out AdditionalText? first) && ReferenceEquals(first, text) ? files[path] : null;
    }

    public AdditionalText TextOf(ContractFile contract) => texts[contract.File.Path];

    public bool IsEvent(ContractFile contract) => events.Value.Contains(contract.File, contract.Metadata);

    /// <summary>Whether other files refer to it, so that it need not describe an event of its own.</summary>
    public bool IsReferenced(ContractFile contract) => events.Value.IsReferenced(contract.File);

    /// <summary>Of all files that state this event, the first by path.</summary>
    public ContractFile FirstFor(ContractFile contract) => firstOfEvent.Value[(contract.Metadata.Type, contract.Metadata.Major)];

    private Dictionary<(string, int), ContractFile> FirstOfEvent()
    {
        var first = new Dictionary<(string, int), ContractFile>();
        foreach (ContractFile contract in Files.Where(contract => contract is { IsReadable: true, Metadata.IsStated: true }))
        {
            if (!first.ContainsKey((contract.Metadata.Type, contract.Metadata.Major)))
                first.Add((contract.Metadata.Type, contract.Metadata.Major), contract);
        }
        return first;
    }

    /// <summary>What the project says that a file is.</summary>
    public static SchemaFileRole Role(AdditionalText file, AnalyzerOptions options) =>
        options.AnalyzerConfigOptionsProvider.GetOptions(file).TryGetValue(RoleKey, out string? value)
        && Enum.TryParse(value, ignoreCase: true, out SchemaFileRole role)
            ? role
            : SchemaFileRole.Auto;
}
