using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Position = EventContracts.Schema.Tests.Compatibility.Reference.ReferenceDocuments.Position;

namespace EventContracts.Schema.Tests.Compatibility.Reference;

/// <summary>
/// JSON Schema as its text reads, keyword by keyword: the judge over the product's verdicts. Does not do: <c>$dynamicRef</c> and <c>$recursiveRef</c> beyond their
/// static target, <c>$vocabulary</c>, <c>format</c>, <c>content*</c>.
/// </summary>
internal sealed partial class ReferenceValidator(ReferenceDocuments documents)
{
    /// <summary>Which members and items a schema has looked at.</summary>
    internal sealed class Seen
    {
        public HashSet<string> Members { get; } = [];

        public HashSet<int> Items { get; } = [];

        public void Add(Seen other)
        {
            Members.UnionWith(other.Members);
            Items.UnionWith(other.Items);
        }
    }

    public static bool IsValid(string schema, string instance) => IsValid(JsonDocument.Parse(schema).RootElement, JsonDocument.Parse(instance).RootElement);

    public static bool IsValid(JsonElement schema, JsonElement instance)
    {
        var documents = new ReferenceDocuments();
        Position root = documents.Add("http://reference.test/schema.json", schema, 2020);
        return new ReferenceValidator(documents).IsValid(root, instance, new Seen());
    }

    public bool IsValid(Position at, JsonElement instance, Seen seen)
    {
        JsonElement schema = at.Schema;
        if (schema.ValueKind is JsonValueKind.True or JsonValueKind.False)
            return schema.ValueKind == JsonValueKind.True;
        if (schema.ValueKind != JsonValueKind.Object)
            return true;
        var own = new Seen();
        bool isValid = Text(schema, "$ref") is { } reference && at.Draft <= 7
            ? FollowsReference(at, reference, instance, own)
            : HasValue(at, instance) && Composes(at, instance, own) && HasMembers(at, instance, own) && HasItems(at, instance, own) && HasRest(at, instance, own);
        if (isValid)
            seen.Add(own);
        return isValid;
    }

    private bool FollowsReference(Position at, string reference, JsonElement instance, Seen seen) =>
        documents.Resolve(at, reference) is { } target ? IsValid(target, instance, seen) : throw new InvalidOperationException("no such schema: " + reference);

    private static bool HasValue(Position at, JsonElement value)
    {
        JsonElement schema = at.Schema;
        if (schema.TryGetProperty("type", out JsonElement type) && !(type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().ToArray() : [type]).Any(name => IsOfType(name.GetString()!, value)))
            return false;
        if (schema.TryGetProperty("enum", out JsonElement listed) && !listed.EnumerateArray().Any(one => ReferenceValues.AreEqual(one, value)))
            return false;
        if (at.Draft >= 6 && schema.TryGetProperty("const", out JsonElement constant) && !ReferenceValues.AreEqual(constant, value))
            return false;
        return value.ValueKind switch
        {
            JsonValueKind.Number => IsInRange(schema, value),
            JsonValueKind.String => IsText(schema, value.GetString()!),
            _ => true,
        };
    }

    private static bool IsOfType(string name, JsonElement value) => name switch
    {
        "null" => value.ValueKind == JsonValueKind.Null,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "integer" => value.ValueKind == JsonValueKind.Number && ReferenceNumbers.IsInteger(value),
        "number" => value.ValueKind == JsonValueKind.Number,
        "string" => value.ValueKind == JsonValueKind.String,
        "array" => value.ValueKind == JsonValueKind.Array,
        "object" => value.ValueKind == JsonValueKind.Object,
        _ => throw new InvalidOperationException("no such type: " + name),
    };

    private static bool IsInRange(JsonElement schema, JsonElement value)
    {
        bool isAboveOnly = schema.TryGetProperty("exclusiveMinimum", out JsonElement above) && above.ValueKind == JsonValueKind.True;
        bool isBelowOnly = schema.TryGetProperty("exclusiveMaximum", out JsonElement below) && below.ValueKind == JsonValueKind.True;
        if (schema.TryGetProperty("minimum", out JsonElement minimum) && ReferenceNumbers.Compare(value, minimum) < (isAboveOnly ? 1 : 0))
            return false;
        if (schema.TryGetProperty("maximum", out JsonElement maximum) && ReferenceNumbers.Compare(value, maximum) > (isBelowOnly ? -1 : 0))
            return false;
        if (above.ValueKind == JsonValueKind.Number && ReferenceNumbers.Compare(value, above) <= 0)
            return false;
        if (below.ValueKind == JsonValueKind.Number && ReferenceNumbers.Compare(value, below) >= 0)
            return false;
        return !schema.TryGetProperty("multipleOf", out JsonElement step) || ReferenceNumbers.IsMultiple(value, step);
    }

    private static bool IsText(JsonElement schema, string text) =>
        ReferenceValues.Length(text) >= Count(schema, "minLength", 0) && ReferenceValues.Length(text) <= Count(schema, "maxLength", int.MaxValue)
        && (Text(schema, "pattern") is not { } pattern || ReferenceValues.Matches(pattern, text));

    private bool Composes(Position at, JsonElement value, Seen seen)
    {
        foreach (string keyword in (string[])["$ref", "$dynamicRef", "$recursiveRef"])
        {
            if (Text(at.Schema, keyword) is { } reference && !FollowsReference(at, reference, value, seen))
                return false;
        }
        if (!Branches(at, "allOf").All(branch => IsValid(branch, value, seen)))
            return false;
        // Every branch is looked at: each valid one marks what it has seen.
        if (Branches(at, "anyOf") is { Count: > 0 } any && any.Count(branch => IsValid(branch, value, seen)) == 0)
            return false;
        if (Branches(at, "oneOf") is { Count: > 0 } one && one.Count(branch => IsValid(branch, value, seen)) != 1)
            return false;
        if (Inner(at, "not") is { } not && IsValid(not, value, new Seen()))
            return false;
        if (at.Draft < 7 || Inner(at, "if") is not { } test)
            return true;
        return Inner(at, IsValid(test, value, seen) ? "then" : "else") is not { } next || IsValid(next, value, seen);
    }

    private bool HasRest(Position at, JsonElement value, Seen seen)
    {
        if (at.Draft < 2019)
            return true;
        if (value.ValueKind == JsonValueKind.Object && Inner(at, "unevaluatedProperties") is { } members)
        {
            foreach (JsonProperty member in value.EnumerateObject().Where(member => !seen.Members.Contains(member.Name)).ToList())
            {
                if (!IsValid(members, member.Value, new Seen()))
                    return false;
                seen.Members.Add(member.Name);
            }
        }
        if (value.ValueKind == JsonValueKind.Array && Inner(at, "unevaluatedItems") is { } items)
        {
            for (int i = 0; i < value.GetArrayLength(); i++)
            {
                if (!seen.Items.Contains(i) && !IsValid(items, value[i], new Seen()))
                    return false;
                seen.Items.Add(i);
            }
        }
        return true;
    }

    internal static Position? Inner(Position at, string keyword) =>
        at.Schema.TryGetProperty(keyword, out JsonElement schema) && schema.ValueKind is JsonValueKind.Object or JsonValueKind.True or JsonValueKind.False ? ReferenceDocuments.Enter(at, schema) : null;

    internal static List<Position> Branches(Position at, string keyword) =>
        at.Schema.TryGetProperty(keyword, out JsonElement list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray().Select(branch => ReferenceDocuments.Enter(at, branch))] : [];

    internal static string? Text(JsonElement schema, string keyword) =>
        schema.TryGetProperty(keyword, out JsonElement text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;

    private static double Count(JsonElement schema, string keyword, double otherwise) =>
        schema.TryGetProperty(keyword, out JsonElement count) && count.ValueKind == JsonValueKind.Number ? count.GetDouble() : otherwise;
}
