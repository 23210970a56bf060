using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace EventContracts.Corpus;

/// <summary>Which schema an instance belongs to: by the map, else by its path.</summary>
/// <param name="Root">The folder of the instances.</param>
/// <param name="Found">Schema path, instance path and bytes.</param>
/// <param name="WithoutSchema">Instances whose schema, or map rows whose instance, is not there.</param>
internal sealed record InstancePairs(string Root, IReadOnlyList<(string Schema, string Name, byte[] Json)> Found, IReadOnlyList<string> WithoutSchema)
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    public static InstancePairs Find(RoundTripOptions options, SchemaFolder schemas)
    {
        var found = new List<(string, string, byte[])>();
        var without = new List<string>();
        string root = options.Instances ?? options.Schemas;
        foreach ((string? schema, string instance) in Pairs(options, schemas, root))
        {
            string path = Path.Combine(root, instance);
            if (schema is not null && File.Exists(path))
                found.Add((schema, instance, Bytes(path)));
            else
                without.Add(instance);
        }
        return new InstancePairs(root, found, without);
    }

    private static IEnumerable<(string? Schema, string Instance)> Pairs(RoundTripOptions options, SchemaFolder schemas, string root) =>
        options.Map is { } map ? ByMap(map, schemas, root)
        : options.Instances is not null ? SchemaFolder.Files(root).Where(path => path.EndsWith(".json", StringComparison.OrdinalIgnoreCase)).Select(path => (ByPath(path, schemas), path))
        : [];

    private static IEnumerable<(string?, string)> ByMap(string map, SchemaFolder schemas, string root)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(map))!;
        int number = 0;
        foreach (string line in File.ReadLines(map))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            if (Row(line) is not ({ } schema, { } instance))
                throw new InvalidDataException($"{map}({number}): not of the form {{\"schema\": path, \"instance\": path}}");
            schema = Below(schemas.Root, folder, schema);
            yield return (schemas.Name(schema) ? schema : null, Below(root, folder, instance));
        }
    }

    private static (string? Schema, string? Instance) Row(string line)
    {
        try
        {
            JsonElement row = JsonElement.Parse(line);
            return (row.GetProperty("schema").GetString(), row.GetProperty("instance").GetString());
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return default;
        }
    }

    /// <summary>A path relative to a folder, whether it was given so, relative to the map or to the working directory, or in full.</summary>
    private static string Below(string root, string mapFolder, string path)
    {
        string full = new[] { Path.Combine(root, path), Path.Combine(mapFolder, path), path }.Select(Path.GetFullPath).FirstOrDefault(File.Exists) ?? Path.GetFullPath(Path.Combine(root, path));
        return Path.GetRelativePath(root, full).Replace('\\', '/');
    }

    private static string? ByPath(string instance, SchemaFolder schemas)
    {
        string name = instance[..^".json".Length];
        string parent = name.Contains('/', StringComparison.Ordinal) ? name[..name.LastIndexOf('/')] : "";
        return new[] { name, parent }.SelectMany(one => new[] { one + ".schema.json", one + ".json", one }).FirstOrDefault(path => path.Length > 0 && schemas.Schemas.ContainsKey(path));
    }

    /// <summary>Editors put a byte order mark before a file; a message has none.</summary>
    private static byte[] Bytes(string path) => File.ReadAllBytes(path) is var bytes && bytes.AsSpan().StartsWith(ByteOrderMark) ? bytes[3..] : bytes;
}
