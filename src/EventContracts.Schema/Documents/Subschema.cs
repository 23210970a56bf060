using System;
using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Documents;

/// <summary>
/// One schema position: typed access to its keywords. A keyword of the wrong type counts as absent. Immutable; equal when file and pointer are.
/// </summary>
public sealed class Subschema : IEquatable<Subschema>
{
    private IReadOnlyList<Property>? _properties;
    private IReadOnlyList<string>? _required;

    public Subschema(SchemaFile file, JsonNode node, string pointer, string baseUri)
    {
        File = file;
        Node = node;
        Pointer = pointer;
        BaseUri = IdOf(node, file) is { } id ? Uris.Combine(baseUri, id) : baseUri;
    }

    public SchemaFile File { get; }

    public JsonNode Node { get; }

    /// <summary>RFC 6901 pointer in the file.</summary>
    public string Pointer { get; }

    /// <summary>What relative references here are relative to; empty when no <c>$id</c> is in force.</summary>
    public string BaseUri { get; }

    /// <summary>File and pointer in one text.</summary>
    public string Key => File.Path + "#" + Pointer;

    public TypeSet Types => TypeReader.Read(Keyword("type"));

    public string? Format => Text("format");

    public string? Title => Text("title");

    public string? Description => Text("description");

    public bool Deprecated => Keyword("deprecated") is { Kind: JsonKind.True };

    public JsonNode? Const => Keyword("const");

    public IReadOnlyList<JsonNode>? Enum => Keyword("enum") is { Kind: JsonKind.Array } values ? values.Items : null;

    public JsonNode? Default => Keyword("default");

    public JsonNode? Examples => Keyword("examples");

    /// <summary><c>$ref</c>, <c>$dynamicRef</c> or <c>$recursiveRef</c>.</summary>
    public JsonNode? Ref => RefMember?.Value;

    public JsonMember? RefMember => IsString(Node.FindMember("$ref")) ?? IsString(Node.FindMember("$dynamicRef")) ?? IsString(Node.FindMember("$recursiveRef"));

    /// <summary>Up to draft 7 keywords beside <c>$ref</c> are ignored.</summary>
    public bool RefHidesSiblings => File.Dialect <= SchemaDialect.Draft7;

    public IReadOnlyList<Property> Properties => _properties ??= ReadProperties("properties");

    public IReadOnlyList<Property> PatternProperties => ReadProperties("patternProperties");

    public IReadOnlyList<string> Required => _required ??= Keyword("required") is { Kind: JsonKind.Array } names
        ? names.Items.Where(name => name.Kind == JsonKind.String).Select(name => name.Text).Distinct().ToArray()
        : [];

    public Subschema? AdditionalProperties => Child("additionalProperties");

    public Subschema? Items => Keyword("items") is { Kind: JsonKind.Array } ? null : Child("items");

    public IReadOnlyList<Subschema> PrefixItems => Children(Keyword("prefixItems") is not null ? "prefixItems" : "items");

    public Subschema? Then => Child("then");

    public Subschema? Else => Child("else");

    public IReadOnlyList<Subschema> AllOf => Children("allOf");

    public IReadOnlyList<Subschema> AnyOf => Children("anyOf");

    public IReadOnlyList<Subschema> OneOf => Children("oneOf");

    public JsonNode? Keyword(string name) => Node.Member(name);

    public JsonNode? Extension(string name) => Node.Member(name);

    public bool IsBoolean(out bool value)
    {
        value = Node.Kind == JsonKind.True;
        return Node.Kind is JsonKind.True or JsonKind.False;
    }

    /// <summary>The schema under a keyword that holds one.</summary>
    public Subschema? Child(string keyword) => Keyword(keyword) is { } node && IsSchema(node) ? At(node, keyword) : null;

    public IReadOnlyList<Subschema> Children(string keyword)
    {
        if (Keyword(keyword) is not { Kind: JsonKind.Array } list)
            return [];
        var result = new List<Subschema>(list.Items.Count);
        for (int i = 0; i < list.Items.Count; i++)
        {
            if (IsSchema(list.Items[i]))
                result.Add(new Subschema(File, list.Items[i], $"{Pointer}/{keyword}/{i}", BaseUri));
        }
        return result;
    }

    public bool Equals(Subschema? other) => other is not null && Pointer == other.Pointer && File.Path == other.File.Path;

    public override bool Equals(object? obj) => Equals(obj as Subschema);

    public override int GetHashCode() => unchecked((StringComparer.Ordinal.GetHashCode(File.Path) * 31) + StringComparer.Ordinal.GetHashCode(Pointer));

    public override string ToString() => Key;

    internal static bool IsSchema(JsonNode node) => node.Kind is JsonKind.Object or JsonKind.True or JsonKind.False;

    /// <summary><c>$id</c>, or <c>id</c> in draft 4, unless it is an anchor or stands beside a <c>$ref</c> that hides it.</summary>
    internal static string? IdOf(JsonNode node, SchemaFile file)
    {
        if (node.Kind != JsonKind.Object)
            return null;
        JsonNode? id = node.Member("$id") ?? (file.Dialect == SchemaDialect.Draft4 ? node.Member("id") : null);
        return id is { Kind: JsonKind.String, Text.Length: > 0 } && id.Text[0] != '#' ? id.Text : null;
    }

    private static JsonMember? IsString(JsonMember? member) => member is { Value.Kind: JsonKind.String } ? member : null;

    private string? Text(string keyword) => Keyword(keyword) is { Kind: JsonKind.String } node ? node.Text : null;

    private Subschema At(JsonNode node, string step) => new(File, node, $"{Pointer}/{JsonPointers.Escape(step)}", BaseUri);

    private IReadOnlyList<Property> ReadProperties(string keyword)
    {
        if (Keyword(keyword) is not { Kind: JsonKind.Object } holder)
            return [];
        var result = new List<Property>(holder.Members.Count);
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (JsonMember member in holder.Members)
        {
            if (IsSchema(member.Value) && names.Add(member.Name))
                result.Add(new Property(member.Name, new Subschema(File, member.Value, $"{Pointer}/{keyword}/{JsonPointers.Escape(member.Name)}", BaseUri), member.NameSpan));
        }
        return result;
    }

    /// <summary>A named schema under <c>properties</c> or <c>patternProperties</c>.</summary>
    public sealed record Property(string Name, Subschema Schema, TextSpan NameSpan);
}
