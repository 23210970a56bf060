using System.Collections.Generic;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Editing;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Contracts;

/// <summary>
/// How an edit of a released version is seen without version control: a released file ends with <c>"x-released": "sha256:…"</c>, the fingerprint of
/// everything else in it. Layout, the order of keys and the spelling of numbers are not part of it. A file without one was not written by
/// <c>release</c>, and nothing is known.
/// </summary>
public static class ReleaseSeal
{
    /// <summary>The member of the root.</summary>
    public const string Keyword = "x-released";

    private const string Algorithm = "sha256:";

    /// <summary>The text of a contract as <c>release</c> keeps it. A text that is no JSON object comes back as it is.</summary>
    public static string Seal(string text)
    {
        if (JsonParser.Parse(text) is not { Root: { IsObject: true } root, Problems.Count: 0 })
            return text;
        string seal = JsonText.Quote(For(root));
        JsonEdit edit = root.FindMember(Keyword) is { } known
            ? JsonEditor.Replace(known.Value, seal)
            : new JsonEditor(text, root).AddMember(root, Keyword, seal);
        return JsonEdit.Apply(text, [edit]);
    }

    /// <summary>Whether a file is still what was released; null where it carries no seal.</summary>
    public static bool? IsIntact(SchemaFile file) => file.Root?.FindMember(Keyword) is { } seal
        ? seal.Value.IsString && seal.Value.Text == For(file.Root)
        : null;

    private static string For(JsonNode root) => Algorithm + Fingerprint.Of(JsonText.WriteCanonical(Without(root)));

    private static JsonNode Without(JsonNode root)
    {
        if (root.FindMember(Keyword) is null)
            return root;
        var kept = new List<JsonMember>();
        foreach (JsonMember member in root.Members)
        {
            if (member.Name != Keyword)
                kept.Add(member);
        }
        return new JsonNode(root.Span, [.. kept], null);
    }
}
