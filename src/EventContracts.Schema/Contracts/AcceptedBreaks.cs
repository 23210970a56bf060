using System.Collections.Generic;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Editing;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Contracts;

/// <summary>
/// <c>released/&lt;type&gt;/accepted.json</c>: breaks that a team makes on purpose, each with its reason. One file for each event, so that it is
/// reviewed, and merged, with the versions that it is about.
/// </summary>
public sealed class AcceptedBreaks
{
    /// <summary>Its name, in the folder of an event.</summary>
    public const string FileName = "accepted.json";

    private readonly Dictionary<BreakIdentity, AcceptedBreak> byChange = [];

    private AcceptedBreaks(SchemaFile file)
    {
        File = file;
        Type = ContractName.Normalise(FolderOf(file.Path));
        var reader = new AcceptedBreaksReader(file);
        Entries = reader.Read();
        Faults = reader.Faults;
        foreach (AcceptedBreak entry in Entries)
        {
            if (!byChange.ContainsKey(entry.Change))
                byChange.Add(entry.Change, entry);
        }
    }

    public SchemaFile File { get; }

    /// <summary>The event, as the folder says it.</summary>
    public string Type { get; }

    /// <summary>In the order of the file, without those that are faulty.</summary>
    public IReadOnlyList<AcceptedBreak> Entries { get; }

    /// <summary>What is wrong in the file, each with its place.</summary>
    public IReadOnlyList<(TextSpan Span, string Message)> Faults { get; }

    public static bool IsAccepted(string path) => PathSegments.LastOf(path.Replace('\\', '/')) == FileName;

    /// <summary>Never fails: what is wrong is among the faults.</summary>
    public static AcceptedBreaks Read(SchemaFile file) => new(file);

    /// <summary>The entry that accepts a change; of two the first.</summary>
    public AcceptedBreak? Find(BreakIdentity change) => byChange.TryGetValue(change, out AcceptedBreak entry) ? entry : null;

    /// <summary>The file with a further entry; a new file without a text. Null where the text is none of such a file.</summary>
    /// <param name="text">The file as it is.</param>
    /// <param name="change">What is accepted.</param>
    /// <param name="version">The version that makes the change.</param>
    /// <param name="reason">Why nobody is hurt. An empty one is a fault until somebody says it.</param>
    public static string? Add(string? text, BreakIdentity change, string version, string reason)
    {
        string entry = AcceptedBreaksReader.Write(new AcceptedBreak(change, version, reason, default));
        if (text is null)
            return "{\n  " + JsonText.Quote(AcceptedBreaksReader.List) + ": [\n    " + entry + "\n  ]\n}\n";
        if (JsonParser.Parse(text) is not { Root: { } root, Problems.Count: 0 } || root.Member(AcceptedBreaksReader.List) is not { IsArray: true } list)
            return null;
        return JsonEdit.Apply(text, [new JsonEditor(text, root).AddItem(list, entry)]);
    }

    private static string FolderOf(string path)
    {
        string[] segments = path.Split('/');
        return segments.Length > 1 ? segments[segments.Length - 2] : "";
    }
}
