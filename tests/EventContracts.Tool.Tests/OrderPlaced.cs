namespace EventContracts.Tool.Tests;

/// <summary>Versions of one event.</summary>
internal static class OrderPlaced
{
    public const string File = "contracts/order.placed.schema.json";

    public const string Released = "contracts/released/order.placed/1.0.json";

    public static string First { get; } = Version("1.0", "\"id\"");

    /// <summary>One more property: nobody breaks.</summary>
    public static string Grown { get; } = Version("1.1", "\"id\"", ", \"note\": { \"type\": \"string\" }");

    /// <summary>One more required property, on line 7: old events cannot be read.</summary>
    public static string Broken { get; } = Version("1.1", "\"id\", \"total\"", ", \"total\": { \"type\": \"number\" }");

    public static string Version(string version, string required, string more = "") => $$"""
        {
          "x-event": { "type": "order.placed", "version": "{{version}}" },
          "type": "object",
          "properties": {
            "id": { "type": "string" }{{more}}
          },
          "required": [{{required}}]
        }
        """;
}
