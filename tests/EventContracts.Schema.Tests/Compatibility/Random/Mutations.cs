using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace EventContracts.Schema.Tests.Compatibility.Random;

/// <summary>Changes of known direction, each at a random schema below a root. Null where the operator fits nowhere.</summary>
internal static class Mutations
{
    public static readonly IReadOnlyDictionary<string, Func<JsonObject, System.Random, bool>> Tightening = new Dictionary<string, Func<JsonObject, System.Random, bool>>
    {
        ["required added"] = (schema, random) => schema["properties"] is JsonObject { Count: > 0 } properties && AddTo(schema, "required", properties.ElementAt(random.Next(properties.Count)).Key),
        ["maxLength lowered"] = (schema, _) => IsOf(schema, "string") && Set(schema, "maxLength", (schema["maxLength"]?.GetValue<int>() ?? 6) - 1),
        ["minLength raised"] = (schema, _) => IsOf(schema, "string") && Set(schema, "minLength", (schema["minLength"]?.GetValue<int>() ?? 0) + 1),
        ["maximum lowered"] = (schema, _) => (IsOf(schema, "integer") || IsOf(schema, "number")) && Set(schema, "maximum", (schema["maximum"]?.GetValue<int>() ?? 20) - 1),
        ["number to integer"] = (schema, _) => IsOf(schema, "number") && Set(schema, "type", "integer"),
        ["enum value dropped"] = (schema, random) => schema["enum"] is JsonArray { Count: > 1 } values && Remove(values, random.Next(values.Count)),
        ["branch dropped"] = (schema, random) => schema["anyOf"] is JsonArray { Count: > 1 } branches && Remove(branches, random.Next(branches.Count)),
        ["closed"] = (schema, _) => IsOf(schema, "object") && !schema.ContainsKey("additionalProperties") && Set(schema, "additionalProperties", false),
        ["not nullable"] = (schema, _) => schema["type"] is JsonArray && Set(schema, "type", "string"),
        ["minItems raised"] = (schema, _) => IsOf(schema, "array") && Set(schema, "minItems", (schema["minItems"]?.GetValue<int>() ?? 0) + 1),
        ["constraint added"] = (schema, _) => AddTo(schema, "allOf", new JsonObject { ["not"] = new JsonObject { ["const"] = "x" } }),
    };

    public static readonly IReadOnlyDictionary<string, Func<JsonObject, System.Random, bool>> Neutral = new Dictionary<string, Func<JsonObject, System.Random, bool>>
    {
        ["keys reordered"] = (schema, random) => Rebuild(schema, random),
        ["nullable respelt"] = (schema, _) => schema["type"] is JsonArray && schema.Remove("type") && Set(schema, "anyOf", new JsonArray(new JsonObject { ["type"] = "null" }, new JsonObject { ["type"] = "string" })),
        ["const as enum"] = (schema, _) => schema["const"] is { } value && schema.Remove("const") && Set(schema, "enum", new JsonArray(value.DeepClone())),
        ["wrapped in allOf"] = (schema, _) => Wrap(schema, "allOf"),
        ["wrapped in anyOf"] = (schema, _) => !schema.ContainsKey("$defs") && Wrap(schema, "anyOf"),
        ["branches reordered"] = (schema, _) => schema["anyOf"] is JsonArray branches && Set(schema, "anyOf", new JsonArray([.. branches.Reverse().Select(branch => branch!.DeepClone())])),
        ["integer bound respelt"] = (schema, _) => IsOf(schema, "integer") && schema["exclusiveMinimum"] is { } bound && !schema.ContainsKey("minimum") && Set(schema, "minimum", bound.GetValue<int>() + 1) && schema.Remove("exclusiveMinimum"),
        ["described"] = (schema, random) => Set(schema, "description", "text " + random.Next()),
        ["required twice"] = (schema, _) => schema["required"] is JsonArray { Count: > 0 } names && AddTo(schema, "allOf", new JsonObject { ["required"] = names.DeepClone() }),
        ["definition renamed"] = (schema, _) => schema.ContainsKey("$defs") && Rename(schema),
    };

    /// <summary>The schema after the change.</summary>
    public static JsonObject? Apply(JsonObject root, Func<JsonObject, System.Random, bool> change, System.Random random)
    {
        var copy = (JsonObject)root.DeepClone();
        List<JsonObject> places = [.. Places(copy).OrderBy(_ => random.Next())];
        return places.Any(place => change(place, random)) ? copy : null;
    }

    // Not below "if" and "not", where more is less; nor below oneOf, where it may be either.
    private static IEnumerable<JsonObject> Places(JsonNode? node)
    {
        if (node is not JsonObject schema)
            yield break;
        yield return schema;
        IEnumerable<JsonNode?> inner =
        [
            .. (schema["properties"] as JsonObject ?? []).Select(member => member.Value), .. (schema["$defs"] as JsonObject ?? []).Select(member => member.Value),
            schema["items"], schema["additionalProperties"], .. schema["anyOf"] as JsonArray ?? [], .. schema["allOf"] as JsonArray ?? [],
        ];
        foreach (JsonObject place in inner.SelectMany(Places))
            yield return place;
    }

    private static bool IsOf(JsonObject schema, string type) => schema["type"] is JsonValue value && value.GetValue<string>() == type;

    private static bool Set(JsonObject schema, string keyword, JsonNode value)
    {
        schema[keyword] = value;
        return true;
    }

    private static bool AddTo(JsonObject schema, string keyword, JsonNode item)
    {
        if (schema[keyword] is not JsonArray list)
            schema[keyword] = list = [];
        list.Add(item);
        return true;
    }

    private static bool Remove(JsonArray list, int index)
    {
        list.RemoveAt(index);
        return true;
    }

    private static bool Rebuild(JsonObject schema, System.Random random)
    {
        List<KeyValuePair<string, JsonNode?>> members = [.. schema.OrderBy(_ => random.Next())];
        schema.Clear();
        members.ForEach(member => schema.Add(member.Key, member.Value));
        return true;
    }

    private static bool Wrap(JsonObject schema, string keyword)
    {
        var inner = (JsonObject)schema.DeepClone();
        JsonNode? definitions = schema["$defs"]?.DeepClone();
        inner.Remove("$defs");
        schema.Clear();
        schema[keyword] = new JsonArray(inner);
        if (definitions is not null)
            schema["$defs"] = definitions;
        return true;
    }

    private static bool Rename(JsonObject root)
    {
        JsonNode renamed = JsonNode.Parse(root.ToJsonString().Replace("Tree", "Wood"))!;
        root.Clear();
        foreach ((string name, JsonNode? value) in (JsonObject)renamed)
            root[name] = value?.DeepClone();
        return true;
    }
}
