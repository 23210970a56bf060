using System;
using System.Collections.Generic;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Contracts;

/// <summary>The pointers of <c>x-event</c>: stated ones are checked, missing ones found by convention.</summary>
internal sealed class EventPointers(SchemaSet set, Subschema root, EventObject stated)
{
    private const string NoKey = "none";

    private static readonly (PartitionKeyKind, ValueList<string>) Unstated = (PartitionKeyKind.Unstated, ValueList<string>.Empty);

    public (PartitionKeyKind Kind, ValueList<string> Pointers) PartitionKey()
    {
        switch (stated.Find(MetadataKey.PartitionKey))
        {
            case null: return Unstated;
            case { IsString: true, Text: NoKey }: return (PartitionKeyKind.None, ValueList<string>.Empty);
            case { IsString: true } one: return Key([one]);
            case { IsArray: true, Items.Count: > 0 } several: return Key(several.Items);
            case { } other:
                stated.Malformed(other, MetadataKey.PartitionKey, "a JSON pointer, a list of JSON pointers, or \"none\"");
                return Unstated;
        }
    }

    public string? EventId() => Stated(MetadataKey.Id) ?? Conventional("eventId", mustBeRequired: true) ?? Conventional("id", mustBeRequired: true);

    public string? Time() => Stated(MetadataKey.Time) ?? Conventional("occurredAt", mustBeRequired: false) ?? Conventional("time", mustBeRequired: false);

    public string? Sequence() => Stated(MetadataKey.Sequence);

    private (PartitionKeyKind, ValueList<string>) Key(IReadOnlyList<JsonNode> nodes)
    {
        var pointers = new List<string>();
        foreach (JsonNode node in nodes)
        {
            if (Checked(node, MetadataKey.PartitionKey) is { } pointer)
                pointers.Add(pointer);
        }
        return pointers.Count == 0 ? Unstated : (PartitionKeyKind.Pointers, new ValueList<string>([.. pointers]));
    }

    private string? Stated(string key) => stated.Find(key) is { } node ? Checked(node, key) : null;

    // A pointer that names nothing is kept: what the contract says is still that, and one problem is enough.
    private string? Checked(JsonNode node, string key)
    {
        if (!node.IsString)
        {
            stated.Malformed(node, key, "a JSON pointer");
            return null;
        }
        string pointer = node.Text;
        if (!pointer.StartsWith("/", StringComparison.Ordinal))
        {
            pointer = "/" + pointer;
            stated.Malformed(node, key, $"a JSON pointer; write '{pointer}'", pointer);
        }
        PropertyPath path = PropertyPath.Resolve(set, root, pointer);
        if (path.Missing is not null)
        {
            string? nearest = Nearest(path);
            string message = $"'x-event.{key}' is '{pointer}', but the schema has no such property.{NearestWord.Suggestion(nearest)}";
            stated.Report(SchemaProblemKind.PointerWithoutProperty, node.Span, message, nearest);
        }
        return pointer;
    }

    private string? Nearest(PropertyPath path)
    {
        Subschema holder = path.Steps.Count == 0 ? root : path.Steps[path.Steps.Count - 1].Schema;
        string found = "";
        foreach (PropertyStep step in path.Steps)
            found = JsonPointer.Append(found, step.Name);
        // A malformed pointer is missing as a whole, with its slash.
        string written = path.Steps.Count == 0 ? path.Missing!.TrimStart('/') : path.Missing!;
        return NearestWord.Find(written, PropertyNames.Of(set, holder)) is { } name ? JsonPointer.Append(found, name) : null;
    }

    private string? Conventional(string name, bool mustBeRequired) =>
        PropertyLookup.Find(set, [root], name) is { Types: TypeSet.String } property && (property.IsRequired || !mustBeRequired) ? "/" + name : null;
}
