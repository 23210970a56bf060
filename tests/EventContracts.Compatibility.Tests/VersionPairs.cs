using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using EventContracts.Schema.Compatibility;
using EventContracts.Schema.Tests.Compatibility;
using EventContracts.Schema.Tests.Compatibility.Random;

namespace EventContracts.Compatibility.Tests;

/// <summary>Pairs of versions: the conformance suite, and random schemas with a change.</summary>
internal static class VersionPairs
{
    private const int RandomPairs = 60;

    public static IReadOnlyList<CasePair> All { get; } = [.. CasePair.Read(Path.Combine(AppContext.BaseDirectory, "Compatibility", "rule-probes.jsonl")), .. Enumerable.Range(0, RandomPairs).Select(Random)];

    private static CasePair Random(int seed)
    {
        var random = new System.Random(seed);
        JsonObject left = Object(new RandomSchemas(seed).Next());
        JsonObject right = left;
        for (int i = 0; i < 2; i++)
            right = Mutations.Apply(right, Mutations.Tightening.Concat(Mutations.Neutral).ElementAt(random.Next(Mutations.Tightening.Count + Mutations.Neutral.Count)).Value, random) ?? right;
        return seed % 2 == 0 ? new CasePair("random " + seed, left.ToJsonString(), right.ToJsonString(), default) : new CasePair("random " + seed, right.ToJsonString(), left.ToJsonString(), default);
    }

    // An event is an object.
    private static JsonObject Object(JsonObject schema)
    {
        if (schema["type"] is JsonValue type && type.GetValue<string>() == "object")
            return schema;
        JsonNode? definitions = schema["$defs"]?.DeepClone();
        schema.Remove("$defs");
        var root = new JsonObject { ["type"] = "object", ["properties"] = new JsonObject { ["value"] = schema.DeepClone() }, ["required"] = new JsonArray("value") };
        if (definitions is not null)
            root["$defs"] = definitions;
        return root;
    }
}
