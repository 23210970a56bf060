using System.Collections.Generic;

namespace EventContracts.Schema.Json;

/// <summary>Values that stand in no file.</summary>
internal static class JsonValues
{
    public static JsonNode Null { get; } = new(JsonKind.Null, default, "");

    public static JsonNode True { get; } = new(JsonKind.True, default, "");

    public static JsonNode False { get; } = new(JsonKind.False, default, "");

    public static JsonNode String(string text) => new(JsonKind.String, default, text);

    public static JsonNode Number(string text) => new(JsonKind.Number, default, text);

    public static JsonNode Array(IEnumerable<JsonNode> items) => new(default, [.. items]);

    /// <summary>Members in ordinal order of their names.</summary>
    public static JsonNode Object(SortedDictionary<string, JsonNode> members)
    {
        var own = new List<JsonMember>(members.Count);
        foreach (KeyValuePair<string, JsonNode> member in members)
            own.Add(new JsonMember(member.Key, default, member.Value));
        return new JsonNode(default, [.. own], null);
    }
}
