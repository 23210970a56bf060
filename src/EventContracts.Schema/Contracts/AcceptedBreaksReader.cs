using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Contracts;

/// <summary>From the text of <see cref="AcceptedBreaks"/> to its entries, and back.</summary>
internal sealed class AcceptedBreaksReader(SchemaFile file)
{
    public const string List = "accepted";

    private const string Rule = "rule";
    private const string Version = "version";
    private const string Pointer = "pointer";
    private const string From = "from";
    private const string To = "to";
    private const string Reason = "reason";

    private static readonly string[] Keys = [Rule, Version, Pointer, From, To, Reason];

    private readonly List<(TextSpan, string)> faults = [];

    public IReadOnlyList<(TextSpan Span, string Message)> Faults => faults;

    public static string Write(AcceptedBreak entry)
    {
        BreakIdentity change = entry.Change;
        string[] values = [change.Rule, entry.Version, change.Pointer, change.From, change.To, entry.Reason];
        return "{ " + string.Join(", ", Keys.Zip(values, (key, value) => JsonText.Quote(key) + ": " + JsonText.Quote(value))) + " }";
    }

    public IReadOnlyList<AcceptedBreak> Read()
    {
        if (MergeConflict.Find(file.Text) is { } conflict)
        {
            faults.Add((conflict, "a merge conflict is left in it"));
            return [];
        }
        foreach (JsonProblem problem in file.Problems)
            faults.Add((problem.Span, problem.Message.TrimEnd('.')));
        if (file.Root is not { } root)
            return [];
        foreach (JsonMember other in root.Members.Where(member => member.Name != List))
            faults.Add((other.NameSpan, $"'{other.Name}' means nothing"));
        if (root.Member(List) is { IsArray: true } list)
            return [.. list.Items.Select(Entry).OfType<AcceptedBreak>()];
        TextSpan span = root.Member(List)?.Span ?? new TextSpan(root.Span.Start, System.Math.Min(root.Span.Length, 1));
        faults.Add((span, $"it must be an object with a list '{List}'"));
        return [];
    }

    private AcceptedBreak? Entry(JsonNode node)
    {
        int before = faults.Count;
        if (!node.IsObject)
            faults.Add((node.Span, "an accepted break is an object"));
        foreach (JsonMember other in node.Members.Where(member => !Keys.Contains(member.Name)))
            faults.Add((other.NameSpan, $"'{other.Name}' means nothing.{NearestWord.Suggestion(NearestWord.Find(other.Name, Keys))}"));
        string[] values = [.. Keys.Select(key => Text(node, key))];
        if (node.Member(Version) is { IsString: true } version && ContractVersion.Parse(version.Text) is null)
            faults.Add((version.Span, $"'{version.Text}' is no version, such as \"1.1\""));
        if (node.Member(Reason) is { IsString: true } reason && string.IsNullOrWhiteSpace(reason.Text))
            faults.Add((reason.Span, "say in 'reason' why nobody is hurt"));
        return faults.Count == before
            ? new AcceptedBreak(new BreakIdentity(values[0], values[2], values[3], values[4]), values[1], values[5].Trim(), node.Span)
            : null;
    }

    private string Text(JsonNode node, string key)
    {
        JsonNode? value = node.Member(key);
        if (value is { IsString: true })
            return value.Text;
        if (node.IsObject)
            faults.Add((value?.Span ?? new TextSpan(node.Span.Start, 1), $"'{key}' must be a text"));
        return "";
    }
}
