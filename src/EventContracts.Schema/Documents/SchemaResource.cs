using System.Collections.Generic;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Documents;

/// <summary>A schema with a URI of its own: the root of a file, or a subschema with an <c>$id</c>. References inside it are relative to that URI.</summary>
public sealed class SchemaResource
{
    private readonly Dictionary<string, AnchorTarget> anchors = new(System.StringComparer.Ordinal);

    internal SchemaResource(SchemaFile file, JsonNode node, string pointer, JsonNode? idNode, string baseUri, SchemaDialect dialect)
    {
        File = file;
        Node = node;
        Pointer = pointer;
        IdNode = idNode;
        BaseUri = baseUri;
        Dialect = dialect;
    }

    public SchemaFile File { get; }

    public JsonNode Node { get; }

    /// <summary>From the root of the file.</summary>
    public string Pointer { get; }

    /// <summary>The value of <c>$id</c> (<c>id</c> in draft-04); null for the root of a file without one.</summary>
    public JsonNode? IdNode { get; }

    /// <summary>The <c>$id</c>, resolved against the enclosing resource; relative when no enclosing <c>$id</c> is absolute, empty when there is none.</summary>
    public string BaseUri { get; }

    public SchemaDialect Dialect { get; }

    /// <summary>Names of the anchors inside.</summary>
    public IReadOnlyCollection<string> Anchors => anchors.Keys;

    internal bool IsRoot => Pointer.Length == 0;

    internal Subschema Schema => File.SchemaAt(this, Node, Pointer);

    // The first of two equal anchors counts, as with repeated keys.
    internal void AddAnchor(string name, JsonNode node, string pointer)
    {
        if (!anchors.ContainsKey(name))
            anchors.Add(name, new AnchorTarget(node, pointer));
    }

    internal Subschema? Anchor(string name) =>
        anchors.TryGetValue(name, out AnchorTarget target) ? File.SchemaAt(this, target.Node, target.Pointer) : null;

    private readonly record struct AnchorTarget(JsonNode Node, string Pointer);
}
