using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using EventContracts.Schema.Compatibility;
using Position = EventContracts.Schema.Tests.Compatibility.Reference.ReferenceDocuments.Position;

namespace EventContracts.Schema.Tests.Compatibility.Reference;

/// <summary>What is written and what is read under a policy, said as directly as possible.</summary>
internal sealed class ReferencePolicy
{
    private readonly CompatibilityPolicy policy;
    private readonly ReferenceDocuments documents = new(), openDocuments = new();
    private readonly Position root, open;

    public ReferencePolicy(string schema, CompatibilityPolicy policy, int draft = 2020)
    {
        this.policy = policy;
        root = documents.Add("http://reference.test/schema.json", JsonDocument.Parse(schema).RootElement, draft);
        open = openDocuments.Add("http://reference.test/schema.json", JsonDocument.Parse(policy == CompatibilityPolicy.Strict ? schema : Open(schema)).RootElement, draft);
    }

    public bool IsWritten(string value)
    {
        JsonElement instance = JsonDocument.Parse(value).RootElement;
        return new ReferenceValidator(documents).IsValid(root, instance, new ReferenceValidator.Seen())
            && (policy == CompatibilityPolicy.Strict || IsDeclared(documents, [root], instance));
    }

    public bool IsRead(string value) => new ReferenceValidator(openDocuments).IsValid(open, JsonDocument.Parse(value).RootElement, new ReferenceValidator.Seen());

    /// <summary>The schema of a tolerant reader: what is not named is ignored, and the first branch that fits counts.</summary>
    private static string Open(string schema)
    {
        JsonNode? root = JsonNode.Parse(schema);
        OpenSchema(root);
        return root!.ToJsonString();
    }

    private static void OpenSchema(JsonNode? schema)
    {
        if (schema is not JsonObject members)
            return;
        foreach (string keyword in (string[])["additionalProperties", "unevaluatedProperties"])
        {
            if (members[keyword] is JsonValue value && value.GetValueKind() == JsonValueKind.False)
                members.Remove(keyword);
        }
        if (members["oneOf"] is JsonArray branches)
        {
            members.Remove("oneOf");
            JsonArray all = members["allOf"] as JsonArray ?? [];
            members["allOf"] = all;
            all.Add(new JsonObject { ["anyOf"] = branches });
        }
        foreach ((string keyword, JsonNode? value) in members.ToList())
        {
            if (keyword is "properties" or "patternProperties" or "$defs" or "definitions" or "dependentSchemas" or "dependencies" && value is JsonObject map)
                map.ToList().ForEach(member => OpenSchema(member.Value));
            else if (keyword is "allOf" or "anyOf" or "prefixItems" or "items" && value is JsonArray list)
                list.ToList().ForEach(OpenSchema);
            else if (keyword is "additionalProperties" or "additionalItems" or "items" or "not" or "if" or "then" or "else" or "propertyNames" or "contains" or "unevaluatedItems" or "unevaluatedProperties")
                OpenSchema(value);
        }
    }

    // All schemas of a place count together. Free-form is a place for which none declares a member.
    private static bool IsDeclared(ReferenceDocuments documents, IReadOnlyList<Position> schemas, JsonElement value)
    {
        List<Position> applying = [.. schemas.SelectMany(schema => Applying(documents, schema, value, 0))];
        if (value.ValueKind == JsonValueKind.Array)
        {
            return Enumerable.Range(0, value.GetArrayLength()).All(i =>
                IsDeclared(documents, [.. applying.Select(schema => ReferenceValidator.Describing(schema, i)).OfType<Position>()], value[i]));
        }
        if (value.ValueKind != JsonValueKind.Object)
            return true;
        bool isFreeForm = !applying.Any(DeclaresSomething);
        return value.EnumerateObject().All(member =>
        {
            List<Position> describing = [.. applying.Where(schema => Declares(schema, member.Name)).SelectMany(schema => ReferenceValidator.Describing(schema, member.Name))];
            return (isFreeForm || describing.Count > 0 || applying.Any(schema => Requires(schema, member.Name))) && IsDeclared(documents, describing, member.Value);
        });
    }

    private static IEnumerable<Position> Applying(ReferenceDocuments documents, Position at, JsonElement value, int depth)
    {
        if (at.Schema.ValueKind != JsonValueKind.Object || depth > 30)
            return [];
        var inner = new List<Position>();
        foreach (string keyword in (string[])["$ref", "$dynamicRef", "$recursiveRef"])
        {
            if (ReferenceValidator.Text(at.Schema, keyword) is { } reference && documents.Resolve(at, reference) is { } target)
                inner.Add(target);
        }
        if (at.Draft <= 7 && ReferenceValidator.Text(at.Schema, "$ref") is not null)
            return inner.SelectMany(schema => Applying(documents, schema, value, depth + 1));
        inner.AddRange(ReferenceValidator.Branches(at, "allOf"));
        inner.AddRange(ReferenceValidator.Branches(at, "anyOf").Concat(ReferenceValidator.Branches(at, "oneOf")).Where(Holds));
        if (at.Draft >= 7 && ReferenceValidator.Inner(at, "if") is { } test)
            inner.AddRange(new[] { Holds(test) ? test : null, ReferenceValidator.Inner(at, Holds(test) ? "then" : "else") }.OfType<Position>());
        foreach (string keyword in (string[])["dependentSchemas", "dependencies"])
        {
            if (at.Schema.TryGetProperty(keyword, out JsonElement dependents) && value.ValueKind == JsonValueKind.Object)
                inner.AddRange(dependents.EnumerateObject().Where(dependent => value.TryGetProperty(dependent.Name, out _)).Select(dependent => ReferenceDocuments.Enter(at, dependent.Value)));
        }
        return [at, .. inner.SelectMany(schema => Applying(documents, schema, value, depth + 1))];

        bool Holds(Position branch) => new ReferenceValidator(documents).IsValid(branch, value, new ReferenceValidator.Seen());
    }

    private static bool DeclaresSomething(Position at) =>
        IsNotEmpty(at, "properties") || IsNotEmpty(at, "patternProperties") || DeclaresOthers(at);

    private static bool Declares(Position at, string name) =>
        (at.Schema.TryGetProperty("properties", out JsonElement properties) && properties.TryGetProperty(name, out _))
        || (at.Schema.TryGetProperty("patternProperties", out JsonElement patterns) && patterns.EnumerateObject().Any(pattern => ReferenceValues.Matches(pattern.Name, name)))
        || (DeclaresOthers(at) && ReferenceValidator.Describing(at, name).Count > 0);

    private static bool DeclaresOthers(Position at) => IsNotEmpty(at, "additionalProperties") || IsNotEmpty(at, "unevaluatedProperties");

    private static bool IsNotEmpty(Position at, string keyword) =>
        at.Schema.TryGetProperty(keyword, out JsonElement map) && map.ValueKind == JsonValueKind.Object && map.EnumerateObject().Any();

    private static bool Requires(Position at, string name) =>
        at.Schema.TryGetProperty("required", out JsonElement required) && required.ValueKind == JsonValueKind.Array && required.EnumerateArray().Any(item => item.GetString() == name);
}
