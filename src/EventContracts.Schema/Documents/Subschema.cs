using System;
using System.Collections.Generic;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Documents;

/// <summary>
/// One schema position of a file, with typed access to its keywords. A keyword whose value has the wrong type counts as absent. Equal to another at
/// the same pointer of a file of the same path.
/// </summary>
public sealed partial class Subschema : IEquatable<Subschema>
{
    private readonly int hash;
    private string? key;

    internal Subschema(SchemaResource resource, JsonNode node, string pointer)
    {
        Resource = resource;
        Node = node;
        Pointer = pointer;
        hash = (StringComparer.Ordinal.GetHashCode(File.Path) * 31) + StringComparer.Ordinal.GetHashCode(pointer);
    }

    public SchemaFile File => Resource.File;

    /// <summary>An object or a boolean; anything else where a schema should stand allows everything.</summary>
    public JsonNode Node { get; }

    /// <summary>JSON pointer from the root of the file; empty for the root.</summary>
    public string Pointer { get; }

    /// <summary>The nearest enclosing schema with a URI.</summary>
    public SchemaResource Resource { get; }

    /// <summary>What references in this schema are relative to; empty without an <c>$id</c>.</summary>
    public string BaseUri => Resource.BaseUri;

    public SchemaDialect Dialect => Resource.Dialect;

    /// <summary>File and pointer in one: equal for equal schemas, ordered alike on every machine.</summary>
    public string Key => key ??= File.Path + "#" + Pointer;

    public bool IsRoot => Pointer.Length == 0;

    public bool Equals(Subschema? other) =>
        other is not null && (ReferenceEquals(this, other) || (hash == other.hash && Pointer == other.Pointer && File.Path == other.File.Path));

    public override bool Equals(object? obj) => Equals(obj as Subschema);

    public override int GetHashCode() => hash;

    public override string ToString() => Key;

    /// <summary>The schemas directly inside this one, under whatever keyword.</summary>
    public IEnumerable<Subschema> Children()
    {
        foreach (JsonMember member in Node.Members)
        {
            SchemaKeywordShape shape = SchemaKeywords.ShapeOf(member.Name);
            if (shape == SchemaKeywordShape.None)
                continue;
            string pointer = JsonPointer.Append(Pointer, member.Name);
            if (shape == SchemaKeywordShape.Map)
            {
                foreach (Property property in Map(member.Value, pointer))
                    yield return property.Schema;
            }
            else if (shape != SchemaKeywordShape.Schema && member.Value.IsArray)
            {
                foreach (Subschema item in List(member.Value, pointer))
                    yield return item;
            }
            else if (IsSchema(member.Value))
                yield return At(member.Value, pointer);
        }
    }

    /// <summary>This schema and every one below it, in the order of the text.</summary>
    public IEnumerable<Subschema> DescendantsAndSelf()
    {
        var pending = new Stack<Subschema>();
        pending.Push(this);
        while (pending.Count > 0)
        {
            Subschema next = pending.Pop();
            yield return next;
            var children = new List<Subschema>(next.Children());
            for (int i = children.Count - 1; i >= 0; i--)
                pending.Push(children[i]);
        }
    }

    internal static bool IsSchema(JsonNode node) => node.IsObject || node.IsBoolean;

    /// <summary>The schema at a node below this one.</summary>
    internal Subschema At(JsonNode node, string pointer) => File.SchemaAt(Resource, node, pointer);

    private List<Subschema> List(JsonNode list, string pointer)
    {
        var schemas = new List<Subschema>(list.Items.Count);
        for (int i = 0; i < list.Items.Count; i++)
            schemas.Add(At(list.Items[i], JsonPointer.Append(pointer, i)));
        return schemas;
    }

    private List<Property> Map(JsonNode map, string pointer)
    {
        var properties = new List<Property>(map.Members.Count);
        foreach (JsonMember member in map.Members)
        {
            // Of a repeated key the first one counts.
            if (IsSchema(member.Value) && map.FindMember(member.Name) == member)
                properties.Add(new Property(member.Name, At(member.Value, JsonPointer.Append(pointer, member.Name)), member.NameSpan));
        }
        return properties;
    }

    /// <summary>A name (or a pattern), its schema, and where the name stands, quotes included.</summary>
    public sealed record Property(string Name, Subschema Schema, TextSpan NameSpan);
}
