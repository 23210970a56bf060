using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace EventContracts.Schema.Tests.Compatibility.Random;

/// <summary>Values near the edges of a schema: mostly valid, never certainly. Constants and bounds come from both schemas of a pair.</summary>
internal sealed class RandomInstances(int seed, string schema, string other)
{
    private static readonly string[] Texts = ["", "a", "x", "y", "xy", "abc", "abcd", "0", "a1", "S_x", "zzzzz"];

    private readonly System.Random random = new(seed);
    private readonly JsonNode? root = JsonNode.Parse(schema);
    private readonly List<JsonNode?> pool = [.. Constants(JsonNode.Parse(schema)).Concat(Constants(JsonNode.Parse(other)))];

    public string Next() => Sample(root, 4)?.ToJsonString() ?? "null";

    private JsonNode? Sample(JsonNode? schema, int depth)
    {
        if (schema is not JsonObject keywords || keywords.Count == 0)
            return Anything(depth);
        if (random.Next(40) == 0)
            return Anything(depth);
        if (keywords["const"] is { } constant)
            return constant.DeepClone();
        if (keywords["enum"] is JsonArray listed && listed.Count > 0)
            return listed[random.Next(listed.Count)]?.DeepClone();
        JsonNode? value = OfType(keywords, depth);
        foreach (JsonNode? part in InPlace(keywords))
            value = depth < -4 ? value : Merge(value, Sample(part, depth - 1));
        return value;
    }

    private IEnumerable<JsonNode?> InPlace(JsonObject keywords)
    {
        if (keywords["$ref"]?.GetValue<string>() is { } reference)
            yield return Follow(reference);
        foreach (JsonNode? part in keywords["allOf"] as JsonArray ?? [])
            yield return part;
        foreach (string union in (string[])["anyOf", "oneOf"])
        {
            if (keywords[union] is JsonArray { Count: > 0 } branches)
                yield return branches[random.Next(branches.Count)];
        }
        if (keywords["if"] is { } test)
            yield return random.Next(2) == 0 ? test : keywords["else"];
        if (keywords["then"] is { } then)
            yield return then;
    }

    private JsonNode? Follow(string reference) =>
        reference.TrimStart('#').Split('/', StringSplitOptions.RemoveEmptyEntries).Aggregate(root, (node, segment) => node?[segment]);

    // What two schemas want of one value: members of both, else one or the other.
    private JsonNode? Merge(JsonNode? left, JsonNode? right)
    {
        if (left is JsonObject members && right is JsonObject others)
        {
            foreach ((string name, JsonNode? value) in others.ToList())
                members[name] = value?.DeepClone();
            return members;
        }
        return right ?? left;
    }

    private JsonNode? OfType(JsonObject keywords, int depth)
    {
        string type = keywords["type"] switch
        {
            JsonArray { Count: > 0 } types => types[random.Next(types.Count)]!.GetValue<string>(),
            JsonValue single => single.GetValue<string>(),
            _ => keywords.ContainsKey("properties") || keywords.ContainsKey("required") ? "object" : keywords.ContainsKey("$ref") || keywords.ContainsKey("anyOf") || keywords.ContainsKey("oneOf") || keywords.ContainsKey("allOf") ? "" : "string",
        };
        return type switch
        {
            "string" => Text(keywords),
            "integer" => random.Next(12) - 1,
            "number" => random.Next(24) / 2.0 - 1,
            "boolean" => random.Next(2) == 0,
            "array" => Array(keywords, depth),
            "object" => Object(keywords, depth),
            _ => null,
        };
    }

    private string Text(JsonObject keywords)
    {
        string text = Texts[random.Next(Texts.Length)];
        int length = random.Next(2) == 0 && keywords["maxLength"] is { } maximum ? maximum.GetValue<int>() : keywords["minLength"]?.GetValue<int>() ?? text.Length;
        return random.Next(2) == 0 ? text : text.PadRight(length, 'x')[..Math.Max(0, length)];
    }

    private JsonArray Array(JsonObject keywords, int depth)
    {
        var items = new JsonArray();
        int count = random.Next(4);
        for (int i = 0; i < count && depth > -3; i++)
            items.Add(Sample(keywords["prefixItems"] is JsonArray prefix && i < prefix.Count ? prefix[i] : random.Next(4) == 0 ? keywords["contains"] ?? keywords["items"] : keywords["items"], depth - 1)?.DeepClone());
        return items;
    }

    private JsonObject Object(JsonObject keywords, int depth)
    {
        var members = new JsonObject();
        var required = new HashSet<string>((keywords["required"] as JsonArray ?? []).Select(name => name!.GetValue<string>()));
        foreach ((string name, JsonNode? schema) in keywords["properties"] as JsonObject ?? [])
        {
            if (required.Contains(name) || (depth > 0 && random.Next(3) > 0))
                members[name] = Sample(schema, depth - 1)?.DeepClone();
        }
        foreach (string name in required.Where(name => !members.ContainsKey(name)))
            members[name] = Sample(keywords["additionalProperties"], 0)?.DeepClone();
        if (random.Next(4) == 0)
            members[RandomSchemas.Names[random.Next(RandomSchemas.Names.Length)]] = Sample(keywords["additionalProperties"] ?? keywords["patternProperties"]?["^S_"], depth - 1)?.DeepClone();
        return members;
    }

    private JsonNode? Anything(int depth) => random.Next(depth > 0 ? 8 : 5) switch
    {
        0 => Texts[random.Next(Texts.Length)],
        1 => random.Next(10),
        2 => 0.5,
        3 => pool.Count == 0 ? null : pool[random.Next(pool.Count)]?.DeepClone(),
        4 => random.Next(2) == 0,
        5 => new JsonArray(Anything(0)),
        6 => new JsonObject { [RandomSchemas.Names[random.Next(RandomSchemas.Names.Length)]] = Anything(0) },
        _ => null,
    };

    // Every constant and bound, and what lies beside a bound.
    private static IEnumerable<JsonNode?> Constants(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => Constants(member.Value)),
        JsonArray items => items.SelectMany(Constants),
        JsonValue value when value.GetValueKind() == JsonValueKind.Number => [value, value.GetValue<double>() + 1, value.GetValue<double>() - 1],
        JsonValue value => [value],
        _ => [],
    };
}
