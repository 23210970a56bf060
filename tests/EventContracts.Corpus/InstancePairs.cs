using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace EventContracts.Corpus;

/// <summary>Which schema an instance belongs to: by the map, else by its path.</summary>
internal static class InstancePairs
{
    public static (IReadOnlyList<(string Schema, string Instance)> Pairs, IReadOnlyList<string> Without) Find(RoundTripOptions options, IEnumerable<string> schemas)
    {
        var known = schemas.ToHashSet(StringComparer.Ordinal);
        var pairs = new List<(string, string)>();
        var without = new List<string>();
        if (options.Map is { } map)
        {
            foreach (string line in File.ReadLines(map).Where(line => line.Length > 0))
            {
                JsonElement row = JsonElement.Parse(line);
                string schema = row.GetProperty("schema").GetString()!, instance = row.GetProperty("instance").GetString()!;
                if (known.Contains(schema))
                    pairs.Add((schema, instance));
                else
                    without.Add(instance);
            }
        }
        else if (options.Instances is { } folder)
        {
            foreach (string instance in RoundTrip.Files(folder).Where(path => path.EndsWith(".json", StringComparison.OrdinalIgnoreCase)))
            {
                string name = instance[..^".json".Length];
                string parent = name.Contains('/', StringComparison.Ordinal) ? name[..name.LastIndexOf('/')] : "";
                string? schema = new[] { name + ".schema.json", name + ".json", name, parent + ".schema.json", parent + ".json", parent }.FirstOrDefault(known.Contains);
                if (schema is null)
                    without.Add(instance);
                else
                    pairs.Add((schema, instance));
            }
        }
        return (pairs, without);
    }
}
