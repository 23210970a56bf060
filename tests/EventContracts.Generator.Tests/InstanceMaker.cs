using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;
using JsonNode = System.Text.Json.Nodes.JsonNode;

namespace EventContracts.Generator.Tests;

/// <summary>Instances of a schema at random: of the keywords that give a value a shape. Null where the schema recurses too deep or allows nothing.</summary>
internal sealed class InstanceMaker(SchemaSet set, Random random)
{
    private const int MaxDepth = 12;

    /// <summary>The instance as JSON text.</summary>
    public string? Make(Subschema schema) => Value([schema], 0, out JsonNode? value) ? value?.ToJsonString() ?? "null" : null;

    private bool Value(IReadOnlyList<Subschema> schemas, int depth, out JsonNode? value)
    {
        value = null;
        if (depth > MaxDepth)
            return false;
        var parts = new List<Subschema>();
        foreach (Subschema schema in schemas)
        {
            if (!Open(schema, parts))
                return false;
        }
        if (parts.Select(part => part.Const is { } constant ? [constant] : part.Enum).FirstOrDefault(values => values is { Count: > 0 }) is { } listed)
        {
            value = Copy(listed[random.Next(listed.Count)]);
            return true;
        }
        TypeSet types = TypeSet.None;
        foreach (Subschema part in parts)
            types = types == TypeSet.None ? part.Types : part.Types == TypeSet.None ? types : types & part.Types;
        if (types == TypeSet.None)
            types = parts.Any(part => part.Properties.Count > 0) ? TypeSet.Object : TypeSet.String | TypeSet.Null | TypeSet.Integer;
        TypeSet[] kinds = [.. Enum.GetValues<TypeSet>().Where(kind => kind != TypeSet.None && (types & kind) != 0)];
        switch (kinds[random.Next(kinds.Length)])
        {
            case TypeSet.Object: return Object(parts, depth, out value);
            case TypeSet.Array: return Array(parts, depth, out value);
            case TypeSet.Null: return true;
            case TypeSet.Boolean: value = random.Next(2) == 0; return true;
            case TypeSet.Integer: value = random.Next(-1000, 1000) * (random.Next(4) == 0 ? 1_000_000_000_000L : 1); return true;
            case TypeSet.Number: value = Math.Round((random.NextDouble() - 0.5) * 1e6, random.Next(4)); return true;
            default: value = Text(parts.Select(part => part.Format).FirstOrDefault(format => format is not null)); return true;
        }
    }

    /// <summary>All that holds at once: references followed, allOf opened, one branch of each union chosen.</summary>
    private bool Open(Subschema schema, List<Subschema> parts, int hops = 0)
    {
        if (hops > 20 || (schema.IsBoolean(out bool allowed) && !allowed))
            return false;
        if (schema.Ref is { } reference)
        {
            if (set.Resolve(schema, reference.Text).Target is not { } target || !Open(target, parts, hops + 1))
                return false;
            if (schema.RefHidesSiblings)
                return true;
        }
        parts.Add(schema);
        IReadOnlyList<Subschema> branches = [.. schema.OneOf, .. schema.AnyOf];
        return schema.AllOf.All(part => Open(part, parts, hops + 1)) && (branches.Count == 0 || Open(branches[random.Next(branches.Count)], parts, hops + 1));
    }

    private bool Object(List<Subschema> parts, int depth, out JsonNode? value)
    {
        var result = new JsonObject();
        value = result;
        HashSet<string> required = [.. parts.SelectMany(part => part.Required)];
        foreach (IGrouping<string, Subschema> member in parts.SelectMany(part => part.Properties).GroupBy(property => property.Name, property => property.Schema))
        {
            bool isWanted = required.Contains(member.Key);
            if (!isWanted && random.Next(depth > 4 ? 8 : 2) != 0)
                continue;
            if (Value([.. member], depth + 1, out JsonNode? made))
                result[member.Key] = made;
            else if (isWanted)
                return false;
        }
        foreach (Subschema extra in parts.SelectMany(part => part.PatternProperties.Select(pattern => pattern.Schema).Append(part.AdditionalProperties)).OfType<Subschema>().Where(extra => !extra.IsBoolean(out _)))
        {
            // A name that fits the pattern is none of the additional ones, so only a schema without patterns is asked for any other.
            string name = extra.Pointer.Contains("/patternProperties/", StringComparison.Ordinal) && extra.Pointer.EndsWith("^x-", StringComparison.Ordinal) ? "x-1" : "more";
            if (random.Next(2) == 0 && depth < 5 && Value([extra], depth + 1, out JsonNode? made))
                result[name] = made;
        }
        return true;
    }

    private bool Array(List<Subschema> parts, int depth, out JsonNode? value)
    {
        var result = new JsonArray();
        value = result;
        Subschema[] prefix = [.. parts.SelectMany(part => part.PrefixItems)];
        Subschema[] items = [.. parts.Select(part => prefix.Length > 0 ? part.ItemsAfterPrefix : part.Items).OfType<Subschema>()];
        int count = random.Next(depth > 4 ? 1 : 4);
        for (int i = 0; i < count; i++)
        {
            if (!Value(i < prefix.Length ? [prefix[i]] : items, depth + 1, out JsonNode? made))
                break;
            result.Add(made);
        }
        return true;
    }

    private JsonNode Text(string? format) => format switch
    {
        "date-time" => DateTimeOffset.UnixEpoch.AddSeconds(random.Next()).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
        "date" => DateTimeOffset.UnixEpoch.AddSeconds(random.Next()).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        "uuid" => new Guid(random.Next(), 1, 2, 3, 4, 5, 6, 7, 8, 9, 10).ToString(),
        "byte" => Convert.ToBase64String(BitConverter.GetBytes(random.Next())),
        _ => new[] { "", "text", "é\n\"\\", "😀", "null", "12" }[random.Next(6)],
    };

    private static JsonNode? Copy(Schema.Json.JsonNode node) => node.Kind switch
    {
        JsonKind.Object => new JsonObject(node.Members.Select(member => KeyValuePair.Create(member.Name, Copy(member.Value)))),
        JsonKind.Array => new JsonArray([.. node.Items.Select(Copy)]),
        JsonKind.String => (JsonNode)node.Text,
        JsonKind.Null => null,
        JsonKind.Number => JsonNode.Parse(node.Text),
        _ => (JsonNode)(node.Kind == JsonKind.True),
    };
}
