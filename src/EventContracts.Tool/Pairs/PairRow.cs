using EventContracts.Schema.Compatibility;
using EventContracts.Schema.Contracts;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;

namespace EventContracts.Tool.Pairs;

/// <summary>A row of a table of schema pairs: two versions, or the reason why it has none.</summary>
internal sealed record PairRow
{
    // The path names the event where nothing else does, so it is one for both versions.
    private const string Path = "pair.schema.json";

    /// <summary>As JSON text, so that a number stays one.</summary>
    public string Id { get; private init; } = "null";

    public SchemaVersion? Original { get; private init; }

    public SchemaVersion? Update { get; private init; }

    public string? Problem { get; private init; }

    /// <summary>Never fails: a row that cannot be read says why.</summary>
    public static PairRow Parse(string line)
    {
        JsonParseResult parsed = JsonParser.Parse(line);
        if (parsed.Root is not { } root)
            return new PairRow { Problem = $"not JSON: {parsed.Problems[0].Message} (column {parsed.Problems[0].Span.Start + 1})" };
        if (!root.IsObject)
            return new PairRow { Problem = "a row must be an object with id, original and update" };
        string id = root.Member("id") is { } named ? JsonText.Write(named) : "null";
        (SchemaVersion? original, string? originalProblem) = Schema(root, "original", line);
        (SchemaVersion? update, string? updateProblem) = Schema(root, "update", line);
        if (original is not null && update is not null)
            (original, update) = (Named(original, update), Named(update, original));
        return new PairRow { Id = id, Original = original, Update = update, Problem = originalProblem ?? updateProblem };
    }

    // A row's schemas have no file: one that got its identifier only later had that name before.
    private static SchemaVersion Named(SchemaVersion version, SchemaVersion other)
    {
        string name = TypeOf(other);
        if (TypeOf(version) + ".schema.json" != Path || name + ".schema.json" == Path)
            return version;
        SchemaFile file = SchemaFile.Parse(name + ".schema.json", version.Root.File.Text, defaultDialect: SchemaDialect.Draft7);
        return SchemaVersion.Of(SchemaSet.Create([file]), file);
    }

    private static string TypeOf(SchemaVersion version) => ContractMetadataReader.Read(version.Set, version.Root.File).Metadata.Type;

    // A schema may stand in the row itself or, as registries keep it, as text.
    private static (SchemaVersion? Version, string? Problem) Schema(JsonNode row, string key, string line)
    {
        if (row.Member(key) is not { } node)
            return (null, $"'{key}' is missing");
        string text = node.IsString ? node.Text : line.Substring(node.Span.Start, node.Span.Length);
        // Registries read a schema that does not state its dialect as draft-07.
        SchemaFile file = SchemaFile.Parse(Path, text, defaultDialect: SchemaDialect.Draft7);
        if (file.Root is null)
            return (null, $"'{key}' is no JSON: {file.Problems[0].Message}");
        if (!file.Root.IsObject && !file.Root.IsBoolean)
            return (null, $"'{key}' is no schema: a schema is an object, true or false");
        return (SchemaVersion.Of(SchemaSet.Create([file]), file), null);
    }
}
