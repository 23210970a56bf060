using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Documents;

/// <summary>One file as far as it can be read alone. Immutable; equal to another of the same path and text (and role).</summary>
public sealed class SchemaFile : IEquatable<SchemaFile>
{
    private readonly Dictionary<JsonNode, SchemaResource> resources = [];
    private readonly List<SchemaResource> ordered = [];
    private readonly ConcurrentDictionary<JsonNode, Subschema> schemas = new();
    private readonly Lazy<LineMap> lines;
    private readonly Lazy<IReadOnlyList<Subschema>> references;
    private readonly Lazy<string> minified;
    private readonly Lazy<string> fingerprint;

    private SchemaFile(string path, string text, SchemaFileRole role, SchemaDialect defaultDialect, JsonParseResult parsed)
    {
        Path = path;
        FileName = PathSegments.LastOf(path);
        Text = text;
        Role = role;
        Root = parsed.Root;
        Problems = parsed.Problems;
        lines = new Lazy<LineMap>(() => new LineMap(text));
        minified = new Lazy<string>(() => Root is null ? "" : JsonMinifier.Minify(Root, text));
        fingerprint = new Lazy<string>(() => Json.Fingerprint.Of(minified.Value));
        DeclaredDialect = Root?.Member("$schema") is { IsString: true } declared ? declared.Text : null;
        SchemaDialect dialect = defaultDialect;
        IsUnknownDialect = DeclaredDialect is not null && !SchemaDialects.TryParse(DeclaredDialect, out dialect);
        Dialect = dialect;
        JsonNode root = Root ?? AnythingNode;
        JsonNode? id = SchemaIdentity.Find(root, dialect, isRoot: true);
        // A path that is itself a URI is where the file would have been fetched from; any other path is no URI.
        string retrieval = UriReference.Parse(path).IsAbsolute ? path : "";
        string baseUri = id is null ? retrieval : UriReference.Resolve(retrieval, UriReference.SplitFragment(id.Text).Uri);
        RootResource = new SchemaResource(this, root, "", id, baseUri, dialect);
        references = new Lazy<IReadOnlyList<Subschema>>(() => [.. RootResource.Schema.DescendantsAndSelf().Where(schema => schema.Ref is not null)]);
        new ResourceScanner(this, resources).Scan(root, RootResource);
        ordered.AddRange(resources.Values);
        ordered.Sort(static (left, right) => string.CompareOrdinal(left.Pointer, right.Pointer));
    }

    /// <summary>As given, with forward slashes.</summary>
    public string Path { get; }

    public string FileName { get; }

    public string Text { get; }

    public SchemaFileRole Role { get; }

    /// <summary>The text without insignificant white space; empty when it is not JSON.</summary>
    public string MinifiedText => minified.Value;

    /// <summary>SHA-256 of <see cref="MinifiedText"/>, lower-case hex: changes when the schema does, not when white space moves.</summary>
    public string Fingerprint => fingerprint.Value;

    /// <summary>Null when the text is not JSON.</summary>
    public JsonNode? Root { get; }

    /// <summary>What is wrong with the text.</summary>
    public IReadOnlyList<JsonProblem> Problems { get; }

    public SchemaDialect Dialect { get; }

    /// <summary><c>$schema</c> as written.</summary>
    public string? DeclaredDialect { get; }

    /// <summary><c>$schema</c> says something that is none of the five dialects; the file is read as 2020-12.</summary>
    public bool IsUnknownDialect { get; }

    /// <summary>The project, the name or the content says that it is a schema of an event, or one that events share.</summary>
    public bool IsContractFile => ContractFileRule.IsContract(this);

    /// <summary>The root and every subschema with an <c>$id</c>, by pointer.</summary>
    public IReadOnlyList<SchemaResource> Resources => ordered;

    /// <summary>Every schema with a reference, in the order of the text.</summary>
    internal IReadOnlyList<Subschema> References => references.Value;

    internal SchemaResource RootResource { get; }

    // What a file that is not JSON allows: everything. Its problem is reported once, at the file.
    private static JsonNode AnythingNode => JsonParser.Parse("true").Root!;

    public static SchemaFile Parse(
        string path, string text, SchemaFileRole role = SchemaFileRole.Auto, JsonLimits? limits = null,
        SchemaDialect defaultDialect = SchemaDialects.Default) =>
        new(path.Replace('\\', '/'), text, role, defaultDialect, JsonParser.Parse(text, limits ?? JsonLimits.Default));

    /// <summary>Zero-based line and column of an offset in the text.</summary>
    public (int Line, int Column) LineColumn(int offset) => lines.Value.Find(offset);

    public bool Equals(SchemaFile? other) =>
        other is not null && (ReferenceEquals(this, other) || (Role == other.Role && Dialect == other.Dialect && Path == other.Path && Text == other.Text));

    public override bool Equals(object? obj) => Equals(obj as SchemaFile);

    public override int GetHashCode() => (StringComparer.Ordinal.GetHashCode(Path) * 31) + Text.Length;

    public override string ToString() => Path;

    /// <summary>
    /// The schema at a node: always the same object, so that what it has read of its keywords serves every later run over an unchanged file.
    /// </summary>
    internal Subschema SchemaAt(SchemaResource enclosing, JsonNode node, string pointer) =>
        KnownSchema(node) ?? schemas.GetOrAdd(node, new Subschema(ResourceAt(node) ?? enclosing, node, pointer));

    /// <summary>The schema at a node that was asked for before: spares the making of its pointer.</summary>
    internal Subschema? KnownSchema(JsonNode node) => schemas.TryGetValue(node, out Subschema known) ? known : null;

    internal SchemaResource? ResourceAt(JsonNode node) => resources.TryGetValue(node, out SchemaResource found) ? found : null;
}
