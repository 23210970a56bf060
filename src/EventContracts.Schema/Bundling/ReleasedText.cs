using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Compatibility;
using EventContracts.Schema.Contracts;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Bundling;

/// <summary>
/// A contract as it is released: bundled, with what its readers cope with on record in <c>x-event.reader</c>, and sealed (<see cref="ReleaseSeal"/>).
/// </summary>
public static class ReleasedText
{
    /// <param name="bundle">A bundle without problems.</param>
    /// <param name="reader">What the readers that are generated from it cope with, unless the contract says so itself.</param>
    public static string Of(SchemaBundle bundle, ReaderCapabilities reader) =>
        JsonParser.Parse(bundle.Text).Root is { IsObject: true } root
            ? ReleaseSeal.Seal(JsonIndenter.Write(With(root, MetadataKey.Event, Recorded(root.Member(MetadataKey.Event), reader))))
            : bundle.Text;

    /// <summary>A released version once more under another number, deprecated: the last of a contract that goes. A text
    /// that is no JSON object comes back as it is.</summary>
    public static string Deprecated(SchemaFile released, string version)
    {
        if (released.Root is not { IsObject: true } root)
            return released.Text;
        JsonNode metadata = With(root.Member(MetadataKey.Event) ?? BundleRewriter.Object([]), MetadataKey.Version, JsonValues.String(version));
        return ReleaseSeal.Seal(JsonIndenter.Write(With(With(root, MetadataKey.Event, metadata), "deprecated", JsonValues.True)));
    }

    /// <summary>
    /// Whether two texts release the same contract. Layout, a dialect that goes without saying, and what is on record about readers are no
    /// difference.
    /// </summary>
    public static bool AreSame(SchemaFile left, SchemaFile right) =>
        left.Root is { } one && right.Root is { } other && left.Dialect == right.Dialect && JsonEquality.AreEqual(WithoutRecords(one), WithoutRecords(other));

    private static JsonNode Recorded(JsonNode? metadata, ReaderCapabilities reader) => metadata?.Member(MetadataKey.Reader) is { IsObject: true }
        ? metadata
        : With(metadata ?? BundleRewriter.Object([]), MetadataKey.Reader, BundleRewriter.Object(
    [
        BundleRewriter.Member("ignoreUnknownMembers", Flag(reader.IgnoresUnknownMembers)),
        BundleRewriter.Member("unknownEnum", Flag(reader.UnknownEnumValues)),
        BundleRewriter.Member("unknownUnionCase", Flag(reader.UnknownUnionCases)),
        BundleRewriter.Member("appliesDefaults", Flag(reader.Defaults)),
    ]));

    private static JsonNode Flag(bool isOn) => isOn ? JsonValues.True : JsonValues.False;

    private static JsonNode With(JsonNode node, string name, JsonNode value)
    {
        List<JsonMember> members = [.. node.Members];
        int at = members.FindIndex(member => member.Name == name);
        if (at < 0)
            members.Add(BundleRewriter.Member(name, value));
        else
            members[at] = BundleRewriter.Member(name, value);
        return BundleRewriter.Object(members);
    }

    // An x-event that says nothing else was made for the record.
    private static JsonNode WithoutRecords(JsonNode root)
    {
        var members = new List<JsonMember>();
        foreach (JsonMember member in root.Members)
        {
            if (member.Name is "$schema" or ReleaseSeal.Keyword)
                continue;
            JsonMember kept = member.Name == MetadataKey.Event && member.Value.IsObject
                ? BundleRewriter.Member(member.Name, BundleRewriter.Object(member.Value.Members.Where(inner => inner.Name != MetadataKey.Reader)))
                : member;
            if (kept.Name != MetadataKey.Event || kept.Value.Members.Count > 0)
                members.Add(kept);
        }
        return root.IsObject ? BundleRewriter.Object(members) : root;
    }
}
