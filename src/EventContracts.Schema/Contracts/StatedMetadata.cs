using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Contracts;

/// <summary>Typed access to <c>x-event</c>; a value of the wrong type is a problem at its place and counts as absent.</summary>
internal sealed class StatedMetadata(SchemaFile file, JsonNode? node, List<SchemaProblem> problems)
{
    public bool IsPresent => node is not null;

    public string? Text(string name) => Value(name, JsonKind.String, "a text") is { Text.Length: > 0 } value ? value.Text : null;

    public bool Flag(string name) => node?.Member(name) is { Kind: JsonKind.True };

    public IReadOnlyList<string> Texts(string name) =>
        Value(name, JsonKind.Array, "a list of texts")?.Items.Where(item => item.Kind == JsonKind.String).Select(item => item.Text).ToArray() ?? [];

    public (int Major, int Minor)? Version()
    {
        if (Value("version", JsonKind.String, "a text such as \"1.0\"") is not { } value)
            return null;
        string[] parts = value.Text.Split('.');
        if (parts.Length is 1 or 2 && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out int major)
            && int.TryParse(parts.Length == 2 ? parts[1] : "0", NumberStyles.None, CultureInfo.InvariantCulture, out int minor))
            return (major, minor);
        Report(value, "version", $"'{value.Text}' is no version: write major.minor, such as \"1.0\"");
        return null;
    }

    public (PartitionKeyKind Kind, IReadOnlyList<string> Pointers) PartitionKey()
    {
        JsonNode? value = node?.Member("partitionKey");
        switch (value?.Kind)
        {
            case null:
                return (PartitionKeyKind.Unstated, []);
            case JsonKind.String when value.Text == "none":
                return (PartitionKeyKind.None, []);
            case JsonKind.String:
                return (PartitionKeyKind.Pointers, [Pointer(value.Text)]);
            case JsonKind.Array when value.Items.Count > 0 && value.Items.All(item => item.Kind == JsonKind.String):
                return (PartitionKeyKind.Pointers, value.Items.Select(item => Pointer(item.Text)).ToArray());
            default:
                Report(value, "partitionKey", "the partition key is a JSON pointer, a list of pointers, or \"none\"");
                return (PartitionKeyKind.Unstated, []);
        }
    }

    /// <summary>A bare name is a pointer to that member.</summary>
    private static string Pointer(string text) => text.StartsWith("/", StringComparison.Ordinal) ? text : "/" + text;

    private JsonNode? Value(string name, JsonKind kind, string expected)
    {
        JsonNode? value = node?.Member(name);
        if (value is null || value.Kind == kind)
            return value;
        Report(value, name, $"'{name}' in x-event must be {expected}");
        return null;
    }

    private void Report(JsonNode at, string name, string message) =>
        problems.Add(new SchemaProblem(SchemaProblemKind.WrongMetadata, file, at.Span, "/x-event/" + name, message));
}
