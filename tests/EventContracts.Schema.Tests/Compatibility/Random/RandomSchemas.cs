using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace EventContracts.Schema.Tests.Compatibility.Random;

/// <summary>Schemas as people write them, and then some. The same for the same seed.</summary>
internal sealed class RandomSchemas(int seed)
{
    public static readonly string[] Names = ["a", "b", "c", "kind", "S_x"];

    private static readonly string[] Definitions = ["Tree", "Leaf"];

    private readonly System.Random random = new(seed);

    public JsonObject Next()
    {
        JsonObject root = Object(3);
        root["$defs"] = new JsonObject { ["Tree"] = Object(2), ["Leaf"] = random.Next(2) == 0 ? Object(1) : String() };
        return root;
    }

    private JsonNode Schema(int depth) => random.Next(depth > 0 ? 15 : 7) switch
    {
        0 => String(),
        1 => Number(),
        2 => new JsonObject { ["enum"] = new JsonArray([.. Pick(["x", "y", "z", "1"], 3).Select(value => (JsonNode)value)]) },
        3 => new JsonObject { ["const"] = Pick(["x", "y"], 1)[0] },
        4 => new JsonObject { ["type"] = new JsonArray("string", "null") },
        5 => new JsonObject { ["$ref"] = "#/$defs/" + Definitions[random.Next(2)] },
        6 => new JsonObject { ["type"] = random.Next(2) == 0 ? "boolean" : "integer" },
        7 or 8 => Object(depth - 1),
        9 => Array(depth - 1),
        10 => new JsonObject { ["anyOf"] = Branches(depth - 1) },
        11 => new JsonObject { ["oneOf"] = new JsonArray(Case("x", depth - 1), Case("y", depth - 1)) },
        12 => new JsonObject { ["type"] = "object", ["additionalProperties"] = Schema(depth - 1) },
        13 => new JsonObject { ["allOf"] = new JsonArray(Object(depth - 1), Object(depth - 1)) },
        _ => Conditional(depth - 1),
    };

    private JsonObject String()
    {
        var schema = new JsonObject { ["type"] = "string" };
        if (random.Next(3) == 0)
            schema["minLength"] = random.Next(3);
        if (random.Next(3) == 0)
            schema["maxLength"] = 2 + random.Next(3);
        if (random.Next(4) == 0)
            schema["pattern"] = Pick(["^[a-z]+$", "^[xy]", "[0-9]", "^(x|y)*$"], 1)[0];
        return schema;
    }

    private JsonObject Number()
    {
        var schema = new JsonObject { ["type"] = random.Next(2) == 0 ? "integer" : "number" };
        if (random.Next(3) == 0)
            schema[random.Next(2) == 0 ? "minimum" : "exclusiveMinimum"] = random.Next(5);
        if (random.Next(3) == 0)
            schema[random.Next(2) == 0 ? "maximum" : "exclusiveMaximum"] = 5 + random.Next(5);
        if (random.Next(5) == 0)
            schema["multipleOf"] = random.Next(2) == 0 ? 2 : 0.5;
        return schema;
    }

    private JsonObject Object(int depth)
    {
        var properties = new JsonObject();
        string[] names = Pick(Names, 1 + random.Next(3));
        foreach (string name in names)
            properties[name] = Schema(depth);
        var schema = new JsonObject { ["type"] = "object", ["properties"] = properties };
        if (random.Next(2) == 0)
            schema["required"] = new JsonArray([.. Pick(names, 1).Select(name => (JsonNode)name)]);
        if (random.Next(4) == 0)
            schema["additionalProperties"] = random.Next(2) == 0 ? false : String();
        if (random.Next(8) == 0)
            schema["patternProperties"] = new JsonObject { ["^S_"] = Schema(0) };
        if (random.Next(8) == 0)
            schema["minProperties"] = 1;
        if (random.Next(10) == 0)
            schema["dependentRequired"] = new JsonObject { [names[0]] = new JsonArray(Pick(Names, 1)[0]) };
        return schema;
    }

    private JsonObject Array(int depth)
    {
        var schema = new JsonObject { ["type"] = "array", ["items"] = Schema(depth) };
        if (random.Next(3) == 0)
            schema["maxItems"] = 1 + random.Next(3);
        if (random.Next(4) == 0)
            schema["minItems"] = 1;
        if (random.Next(6) == 0)
            schema["uniqueItems"] = true;
        if (random.Next(6) == 0)
            schema["prefixItems"] = new JsonArray(Schema(0));
        if (random.Next(6) == 0)
            schema["contains"] = Schema(0);
        return schema;
    }

    private JsonArray Branches(int depth) => new([.. Enumerable.Range(0, 2 + random.Next(2)).Select(_ => Schema(depth))]);

    private JsonObject Case(string kind, int depth)
    {
        JsonObject schema = Object(depth);
        schema["properties"]!["kind"] = new JsonObject { ["const"] = kind };
        schema["required"] = new JsonArray("kind");
        return schema;
    }

    private JsonObject Conditional(int depth)
    {
        JsonObject schema = Object(depth);
        schema["if"] = new JsonObject { ["properties"] = new JsonObject { ["kind"] = new JsonObject { ["const"] = "x" } }, ["required"] = new JsonArray("kind") };
        schema["then"] = new JsonObject { ["required"] = new JsonArray(Pick(Names, 1)[0]) };
        if (random.Next(2) == 0)
            schema["else"] = new JsonObject { ["properties"] = new JsonObject { ["a"] = Schema(0) } };
        return schema;
    }

    private string[] Pick(IReadOnlyList<string> from, int count) => [.. from.OrderBy(_ => random.Next()).Take(Math.Min(count, from.Count))];
}
