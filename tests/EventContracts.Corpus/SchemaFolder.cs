using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Enumeration;
using System.Linq;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;

namespace EventContracts.Corpus;

/// <summary>
/// The files of <c>--schemas</c>. Folders of schemas hold other things too, so a file without the ending <c>.schema.json</c> counts when it says that it is a schema: by its
/// keywords, or by breaking off as JSON where its ending promises JSON. What the pattern or the map names counts in any case.
/// </summary>
internal sealed class SchemaFolder
{
    private static readonly string[] Keywords =
    [
        "$schema", "$id", "id", "$ref", "$defs", "definitions", "type", "properties", "required", "items", "prefixItems", "additionalProperties", "patternProperties", "allOf", "anyOf",
        "oneOf", "not", "if", "enum", "const", "format", "pattern", "description", "title", "x-event", "minimum", "maximum", "minLength", "maxLength", "default", "examples",
    ];

    private readonly Dictionary<string, string> _others;

    private SchemaFolder(string root, Dictionary<string, string> schemas, Dictionary<string, string> others)
    {
        Root = root;
        Schemas = schemas;
        _others = others;
    }

    public string Root { get; }

    /// <summary>Path below the folder, with slashes, and text.</summary>
    public Dictionary<string, string> Schemas { get; }

    public static SchemaFolder Read(RoundTripOptions options)
    {
        var schemas = new Dictionary<string, string>(StringComparer.Ordinal);
        var others = new Dictionary<string, string>(StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        bool isChosen = options.Pattern != "*";
        foreach (string path in Files(options.Schemas).Where(path => !IsYaml(path) && Matches(options.Pattern, path)))
        {
            string text = File.ReadAllText(Path.Combine(options.Schemas, path));
            bool isSchema = (isChosen || IsSchema(path, text)) && taken.Add(SchemaText.FileName(path));
            (isSchema ? schemas : others)[path] = text;
        }
        return new SchemaFolder(options.Schemas, schemas, others);
    }

    /// <summary>Whether there is such a schema. One that does not look like it becomes one when it is named.</summary>
    public bool Name(string path)
    {
        if (_others.Remove(path, out string? text))
            Schemas[path] = text;
        return Schemas.ContainsKey(path);
    }

    /// <summary>Files that are neither schemas nor instances.</summary>
    public IReadOnlyList<string> NotSchemas(InstancePairs pairs) =>
        [.. _others.Keys.Where(path => !pairs.Found.Any(pair => Path.GetFullPath(Path.Combine(pairs.Root, pair.Name)) == Path.GetFullPath(Path.Combine(Root, path)))).Order(StringComparer.Ordinal)];

    /// <summary>Every file below a folder, hidden ones and those in hidden folders left out.</summary>
    public static IEnumerable<string> Files(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
        .Where(path => !path.StartsWith('.') && !path.Contains("/.", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static bool IsSchema(string path, string text)
    {
        bool isJson = path.EndsWith(".json", StringComparison.OrdinalIgnoreCase);
        return SchemaFile.Parse(path, text).Root switch
        {
            null => isJson,
            { IsObject: true } root => root.Members.Count == 0 || root.Members.Any(member => Keywords.Contains(member.Name)) || path.EndsWith(".schema.json", StringComparison.OrdinalIgnoreCase),
            { Kind: JsonKind.True or JsonKind.False } => true,
            _ => path.EndsWith(".schema.json", StringComparison.OrdinalIgnoreCase),
        };
    }

    private static bool IsYaml(string path) => path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);

    private static bool Matches(string pattern, string path) => FileSystemName.MatchesSimpleExpression(pattern, pattern.Contains('/') ? path : Path.GetFileName(path));
}
