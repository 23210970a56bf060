using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using EventContracts.Benchmarks.Peers;

namespace EventContracts.Benchmarks.Subjects;

/// <summary>The same event, as other producers spell it.</summary>
internal static class Respelling
{
    /// <summary>Without white space, as it goes over the wire; the order of members stays.</summary>
    public static byte[] Compact(byte[] json) => Bytes(JsonNode.Parse(json)!, false);

    public static byte[] Indented(byte[] json) => Bytes(JsonNode.Parse(json)!, true);

    public static byte[] Reversed(byte[] json) => Bytes(Reversed(JsonNode.Parse(json))!, false);

    /// <summary>A text, a number, an object or an array after every second member.</summary>
    public static byte[] WithUnknown(byte[] json) => Bytes(WithUnknown(JsonNode.Parse(json))!, false);

    private static JsonNode? Reversed(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.Reverse().Select(member => KeyValuePair.Create(member.Key, Reversed(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(item => Reversed(item))]),
        _ => node?.DeepClone(),
    };

    private static JsonNode? WithUnknown(JsonNode? node)
    {
        if (node is JsonArray items)
            return new JsonArray([.. items.Select(item => WithUnknown(item))]);
        if (node is not JsonObject members || members.ContainsKey("source"))
            return node?.DeepClone(); // a map: there every member is known
        var result = new JsonObject();
        foreach ((string name, JsonNode? value) in members)
        {
            result.Add(name, WithUnknown(value));
            if (result.Count % 3 == 2)
                result.Add($"x-{result.Count}", Unknown(result.Count));
        }
        return result;
    }

    private static JsonNode? Unknown(int place) => (place % 4) switch
    {
        0 => "added later",
        1 => 12.5,
        2 => new JsonObject { ["a"] = new JsonArray(1, 2), ["b"] = null },
        _ => new JsonArray(true, "x"),
    };

    private static byte[] Bytes(JsonNode node, bool isIndented)
    {
        using var output = new MemoryStream();
        using (var writer = new Utf8JsonWriter(output, SystemTextJsonPeer.Options with { Indented = isIndented }))
            node.WriteTo(writer);
        return output.ToArray();
    }
}
