using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using EventContracts.Schema.Compatibility;
using EventContracts.Schema.Tests.Compatibility.Reference;

namespace EventContracts.Compatibility.Tests;

/// <summary>
/// What the generated reader insists on, said as a schema: kinds of values, members that are always required, constants of those. Everything else
/// (bounds, patterns, counts, conditions, listed values, branches of unions) it leaves to validation, or keeps as unknown.
/// </summary>
internal sealed class GeneratedReader(string schema)
{
    private static readonly string[] LeftToValidation =
    [
        "minLength", "maxLength", "pattern", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf",
        "minItems", "maxItems", "uniqueItems", "contains", "minContains", "maxContains", "minProperties", "maxProperties", "propertyNames",
        "not", "if", "then", "else", "dependentRequired", "dependentSchemas", "dependencies",
    ];

    private readonly ReferencePolicy policy = new(Relaxed(schema), CompatibilityPolicy.Event);

    public bool Refuses(string value) => !policy.IsRead(value);

    private static string Relaxed(string schema)
    {
        JsonNode root = JsonNode.Parse(schema)!;
        Relax(root);
        return root.ToJsonString();
    }

    private static void Relax(JsonNode? node)
    {
        if (node is not JsonObject schema)
            return;
        foreach (string keyword in LeftToValidation)
            schema.Remove(keyword);
        // Items after the last place of a tuple are passed over, as unknown members are.
        if (schema["items"] is JsonArray)
            schema.Remove("additionalItems");
        if (schema["prefixItems"] is JsonArray && schema["items"] is JsonValue)
            schema.Remove("items");
        if (schema["enum"] is JsonArray { Count: > 1 } values)
            Enum(schema, values);
        foreach (string union in (string[])["anyOf", "oneOf"])
        {
            if (schema[union] is JsonArray branches && branches.Count(branch => !IsNull(branch)) > 1)
                schema.Remove(union);
        }
        foreach ((string keyword, JsonNode? value) in schema.ToList())
        {
            if (value is JsonObject map && keyword is ("properties" or "patternProperties" or "$defs" or "definitions"))
                map.ToList().ForEach(member => Relax(member.Value));
            else if (value is JsonArray list && keyword is ("allOf" or "anyOf" or "oneOf" or "prefixItems" or "items"))
                list.ToList().ForEach(Relax);
            else if (keyword is "additionalProperties" or "items" or "unevaluatedProperties" or "additionalItems")
                Relax(value);
        }
    }

    // Open: any value of the kinds that are listed.
    private static void Enum(JsonObject schema, JsonArray values)
    {
        schema.Remove("enum");
        JsonArray kinds = [.. values.Select(Kind).Distinct().Select(kind => JsonValue.Create(kind))];
        schema["type"] ??= kinds;
    }

    private static string Kind(JsonNode? value) => value?.GetValueKind() switch
    {
        JsonValueKind.String => "string",
        JsonValueKind.Number => "number",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        _ => "null",
    };

    private static bool IsNull(JsonNode? branch) => branch is JsonObject schema && schema["type"] is JsonValue type && type.ToString() == "null";
}
