using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace EventContracts.Generator.Tests;

/// <summary>
/// Schemas at random, of every keyword that gives a value a shape. Two parts of an <c>allOf</c> never disagree about a member, so that instances exist; all else
/// may be as silly as it likes.
/// </summary>
internal sealed class RandomSchema(Random random)
{
    private static readonly string[] Dialects =
        ["http://json-schema.org/draft-04/schema#", "http://json-schema.org/draft-06/schema#", "http://json-schema.org/draft-07/schema#", "https://json-schema.org/draft/2019-09/schema", "https://json-schema.org/draft/2020-12/schema"];

    private static readonly string[] Names =
        ["id", "ID", "user_id", "userId", "class", "toString", "value", "Value", "1st", "+1", "", "a.b", "a-b", "é", "名", "$ref", "@type", "kind", "View", "codec", "p", "reader", "*/", "\"", "x y", "null", "Equals", "Kind"];

    private static readonly string[] Texts = ["", "a", "A", "b c", "+1", "1", "null", "Other", "Known", "é", "*/", "\"", "\\", "class", "Text", "\n"];
    private static readonly string[] Formats = ["date-time", "date", "uuid", "uri", "email", "time", "duration", "made-up", "byte"];

    private string _dialect = "";

    public string Make()
    {
        _dialect = Dialects[random.Next(Dialects.Length)];
        JsonObject root = Chance(8) ? Union(2) : Object(2, "");
        // An event that is null would be none.
        if (root.ContainsKey("properties"))
            root["type"] = "object";
        root.Insert(0, "$schema", _dialect);
        var definitions = new JsonObject();
        for (int i = 0; i < 4; i++)
            definitions[$"d{i}"] = i == 0 ? Object(1, "") : Value(1);
        root[IsModern ? "$defs" : "definitions"] = definitions;
        return root.ToJsonString();
    }

    private bool IsModern => _dialect.Contains("/20");

    private JsonObject Value(int depth) => random.Next(depth > 0 ? 15 : 6) switch
    {
        0 => Text(),
        1 => Typed(Chance(2) ? "integer" : "number"),
        2 => Chance(4) ? [] : Typed("boolean"),
        3 => new JsonObject { ["enum"] = List(Pick(Texts, 1 + random.Next(5)).Select(text => (JsonNode?)text)) },
        4 => new JsonObject { ["type"] = List(Pick(["string", "integer", "number", "boolean", "null"], 1 + random.Next(3)).Select(type => (JsonNode?)type)) },
        5 => Mixed(),
        6 or 7 => Object(depth - 1, ""),
        8 or 9 => Array(depth - 1),
        10 => Union(depth - 1),
        11 or 12 => new JsonObject { ["$ref"] = Chance(8) ? "#" : $"#/{(IsModern ? "$defs" : "definitions")}/d{random.Next(4)}" },
        13 => new JsonObject { ["allOf"] = new JsonArray(Object(depth - 1, "l"), Object(depth - 1, "r")) },
        _ => new JsonObject { ["type"] = "object", ["additionalProperties"] = Value(depth - 1) },
    };

    private JsonObject Text()
    {
        JsonObject schema = Typed("string");
        if (Chance(2))
            schema["format"] = Formats[random.Next(Formats.Length)];
        return schema;
    }

    private JsonObject Typed(string type)
    {
        var schema = new JsonObject { ["type"] = Chance(4) ? new JsonArray(type, "null") : type };
        if (Chance(6))
            schema["default"] = Chance(2) ? 1.5 : Texts[random.Next(Texts.Length)];
        if (Chance(6))
            schema["description"] = "*/ <a> & \"b\" \u2028 " + Texts[random.Next(Texts.Length)];
        if (type is "integer" or "number" && Chance(4))
            schema[Chance(2) ? "minimum" : "multipleOf"] = Chance(2) ? 1 : 0.5;
        return schema;
    }

    private JsonObject Mixed()
    {
        JsonNode?[] values = ["x", 1, 2.5, true, null, new JsonArray(1), new JsonObject { ["k"] = 1 }];
        random.Shuffle(values);
        return Chance(3) && IsModern ? new JsonObject { ["const"] = values[0] } : new JsonObject { ["enum"] = List(values.Take(1 + random.Next(4))) };
    }

    private JsonObject Array(int depth)
    {
        JsonObject schema = Typed("array");
        schema.Remove("default");
        if (Chance(4))
        {
            bool hasPrefix = _dialect.Contains("2020");
            schema[hasPrefix ? "prefixItems" : "items"] = List(Enumerable.Range(0, 1 + random.Next(3)).Select(_ => (JsonNode?)Value(depth)));
            if (Chance(2))
                schema[hasPrefix ? "items" : "additionalItems"] = Chance(2) ? Value(depth) : false;
        }
        else if (!Chance(6))
        {
            schema["items"] = Value(depth);
        }
        return schema;
    }

    private JsonObject Object(int depth, string prefix)
    {
        string[] names = [.. Pick(Names, random.Next(5)).Select(name => prefix + name)];
        JsonObject schema = Typed("object");
        schema.Remove("default");
        schema["properties"] = new JsonObject(names.Select(name => KeyValuePair.Create(name, (JsonNode?)Value(depth))));
        string[] required = [.. names.Where(_ => Chance(2))];
        if (required.Length > 0)
            schema["required"] = List(required.Select(name => (JsonNode?)name));
        if (prefix.Length == 0 && Chance(4))
            schema["additionalProperties"] = Chance(2) ? false : Value(depth);
        if (prefix.Length == 0 && Chance(8))
            schema["patternProperties"] = new JsonObject { ["^x-"] = Value(depth) };
        return schema;
    }

    private JsonObject Union(int depth) => new()
    {
        [Chance(2) ? "oneOf" : "anyOf"] = List(Enumerable.Range(0, 2 + random.Next(3)).Select(i => (JsonNode?)(Chance(3) ? Case(depth, i) : Chance(6) ? new JsonObject { ["type"] = "null" } : Value(depth)))),
    };

    private JsonObject Case(int depth, int i)
    {
        JsonObject schema = Object(depth, "c");
        schema["properties"]!["kind"] = new JsonObject { ["enum"] = new JsonArray($"k{i}") };
        schema["required"] = new JsonArray("kind");
        schema["type"] = "object";
        return schema;
    }

    private bool Chance(int oneIn) => random.Next(oneIn) == 0;

    private static JsonArray List(IEnumerable<JsonNode?> items) => [.. items.Select(item => item?.DeepClone())];

    private IEnumerable<string> Pick(string[] from, int count) => [.. from.OrderBy(_ => random.Next()).Take(count)];
}
