using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Position = EventContracts.Schema.Tests.Compatibility.Reference.ReferenceDocuments.Position;

namespace EventContracts.Schema.Tests.Compatibility.Reference;

// Objects and arrays.
internal sealed partial class ReferenceValidator
{
    private bool HasMembers(Position at, JsonElement value, Seen seen)
    {
        if (value.ValueKind != JsonValueKind.Object)
            return true;
        JsonElement schema = at.Schema;
        List<JsonProperty> members = [.. value.EnumerateObject()];
        if (members.Count < Count(schema, "minProperties", 0) || members.Count > Count(schema, "maxProperties", int.MaxValue))
            return false;
        if (schema.TryGetProperty("required", out JsonElement required) && required.ValueKind == JsonValueKind.Array && required.EnumerateArray().Any(name => !value.TryGetProperty(name.GetString()!, out _)))
            return false;
        if (at.Draft >= 6 && Inner(at, "propertyNames") is { } names && !members.All(member => IsValid(names, JsonSerializer.SerializeToElement(member.Name), new Seen())))
            return false;
        return members.All(member => HasMember(at, member, seen)) && MeetsDependents(at, value, seen);
    }

    private bool HasMember(Position at, JsonProperty member, Seen seen)
    {
        List<Position> schemas = Describing(at, member.Name);
        if (schemas.Count > 0)
            seen.Members.Add(member.Name);
        return schemas.All(schema => IsValid(schema, member.Value, new Seen()));
    }

    /// <summary>The schemas of a member that stand directly in this schema.</summary>
    internal static List<Position> Describing(Position at, string name)
    {
        var found = new List<Position>();
        if (at.Schema.TryGetProperty("properties", out JsonElement properties) && properties.TryGetProperty(name, out JsonElement own))
            found.Add(ReferenceDocuments.Enter(at, own));
        if (at.Schema.TryGetProperty("patternProperties", out JsonElement patterns))
            found.AddRange(patterns.EnumerateObject().Where(pattern => ReferenceValues.Matches(pattern.Name, name)).Select(pattern => ReferenceDocuments.Enter(at, pattern.Value)));
        if (found.Count == 0 && Inner(at, "additionalProperties") is { } others)
            found.Add(others);
        return found;
    }

    private bool MeetsDependents(Position at, JsonElement value, Seen seen)
    {
        foreach (string keyword in (string[])["dependentRequired", "dependentSchemas", "dependencies"])
        {
            if (!at.Schema.TryGetProperty(keyword, out JsonElement dependents) || dependents.ValueKind != JsonValueKind.Object)
                continue;
            foreach (JsonProperty dependent in dependents.EnumerateObject().Where(dependent => value.TryGetProperty(dependent.Name, out _)))
            {
                bool isMet = dependent.Value.ValueKind == JsonValueKind.Array
                    ? dependent.Value.EnumerateArray().All(name => value.TryGetProperty(name.GetString()!, out _))
                    : IsValid(ReferenceDocuments.Enter(at, dependent.Value), value, seen);
                if (!isMet)
                    return false;
            }
        }
        return true;
    }

    private bool HasItems(Position at, JsonElement value, Seen seen)
    {
        if (value.ValueKind != JsonValueKind.Array)
            return true;
        JsonElement schema = at.Schema;
        List<JsonElement> items = [.. value.EnumerateArray()];
        if (items.Count < Count(schema, "minItems", 0) || items.Count > Count(schema, "maxItems", int.MaxValue))
            return false;
        if (schema.TryGetProperty("uniqueItems", out JsonElement unique) && unique.ValueKind == JsonValueKind.True
            && items.Where((item, i) => items.Take(i).Any(earlier => ReferenceValues.AreEqual(earlier, item))).Any())
            return false;
        for (int i = 0; i < items.Count; i++)
        {
            if (Describing(at, i) is not { } described)
                continue;
            seen.Items.Add(i);
            if (!IsValid(described, items[i], new Seen()))
                return false;
        }
        return Contains(at, items, seen);
    }

    internal static Position? Describing(Position at, int index)
    {
        string keyword = at.Schema.TryGetProperty("prefixItems", out JsonElement prefix) && prefix.ValueKind == JsonValueKind.Array ? "prefixItems" : "items";
        List<Position> places = Branches(at, keyword);
        if (index < places.Count)
            return places[index];
        bool isList = at.Schema.TryGetProperty("items", out JsonElement items) && items.ValueKind == JsonValueKind.Array;
        return Inner(at, isList ? "additionalItems" : "items");
    }

    private bool Contains(Position at, List<JsonElement> items, Seen seen)
    {
        if (at.Draft < 6 || Inner(at, "contains") is not { } contained)
            return true;
        List<int> found = [.. Enumerable.Range(0, items.Count).Where(i => IsValid(contained, items[i], new Seen()))];
        if (at.Draft >= 2020)
            seen.Items.UnionWith(found);
        double least = at.Draft >= 2019 ? Count(at.Schema, "minContains", 1) : 1, most = at.Draft >= 2019 ? Count(at.Schema, "maxContains", int.MaxValue) : int.MaxValue;
        return found.Count >= least && found.Count <= most;
    }
}
