using System.Collections.Generic;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Documents;

public sealed partial class Subschema
{
    // What mapping asks for again and again is read once. Two threads may read it twice, to the same end.
    private IReadOnlyList<Property>? properties, patternProperties;
    private IReadOnlyList<Subschema>? allOf, anyOf, oneOf;
    private IReadOnlyList<string>? required;

    /// <summary>Any keyword as written.</summary>
    public JsonNode? Keyword(string name) => Node.Member(name);

    /// <summary>A member of the schema object with the place of its name.</summary>
    public JsonMember? KeywordMember(string name) => Node.FindMember(name);

    /// <summary>A keyword of this product or another vendor (<c>x-…</c>).</summary>
    public JsonNode? Extension(string name) => Node.Member(name);

    /// <summary>Whether this is the schema <c>true</c> or <c>false</c>, and which.</summary>
    public bool IsBoolean(out bool allowsEverything)
    {
        allowsEverything = Node.Kind == JsonKind.True;
        return Node.IsBoolean;
    }

    public TypeSet Types => TypeNames.Read(Node.Member("type"));

    public string? Format => Text("format");

    public string? Title => Text("title");

    public string? Description => Text("description");

    public bool Deprecated => Node.Member("deprecated")?.Kind == JsonKind.True;

    public JsonNode? Const => Node.Member("const");

    public IReadOnlyList<JsonNode>? Enum => Node.Member("enum") is { IsArray: true } values ? values.Items : null;

    public JsonNode? Default => Node.Member("default");

    public JsonNode? Examples => Node.Member("examples");

    public JsonNode? Minimum => Number("minimum");

    public JsonNode? Maximum => Number("maximum");

    /// <summary>The bound that excludes itself: a number of its own, or in draft-04 <c>minimum</c> with a boolean beside it.</summary>
    public JsonNode? ExclusiveMinimum => Exclusive("exclusiveMinimum", "minimum");

    /// <summary>The bound that excludes itself: a number of its own, or in draft-04 <c>maximum</c> with a boolean beside it.</summary>
    public JsonNode? ExclusiveMaximum => Exclusive("exclusiveMaximum", "maximum");

    public JsonNode? MultipleOf => Number("multipleOf");

    /// <summary>The reference as written. A dynamic or recursive one is treated like the plain one that it falls back to.</summary>
    public JsonNode? Ref => String("$ref") ?? String("$dynamicRef") ?? String("$recursiveRef");

    /// <summary>Up to draft-07 nothing beside a <c>$ref</c> counts.</summary>
    public bool RefHidesSiblings => Dialect <= SchemaDialect.Draft7 && String("$ref") is not null;

    public IReadOnlyList<Property> Properties => properties ??= MapAt("properties");

    public IReadOnlyList<Property> PatternProperties => patternProperties ??= MapAt("patternProperties");

    /// <summary>Names under <c>$defs</c> and <c>definitions</c>.</summary>
    public IReadOnlyList<Property> Definitions => [.. MapAt("$defs"), .. MapAt("definitions")];

    public IReadOnlyList<Property> DependentSchemas => MapAt("dependentSchemas");

    /// <summary>Required names, each once; draft-03's boolean form is ignored.</summary>
    public IReadOnlyList<string> Required => required ??= RequiredNames();

    public IReadOnlyList<Subschema> AllOf => allOf ??= ListAt("allOf");

    public IReadOnlyList<Subschema> AnyOf => anyOf ??= ListAt("anyOf");

    public IReadOnlyList<Subschema> OneOf => oneOf ??= ListAt("oneOf");

    /// <summary>The places of a tuple: <c>prefixItems</c>, or the list form of <c>items</c> up to 2019-09.</summary>
    public IReadOnlyList<Subschema> PrefixItems => Node.Member("prefixItems") is { IsArray: true } ? ListAt("prefixItems") : ListAt("items");

    /// <summary>One schema for all items (in 2020-12: for those after the prefix).</summary>
    public Subschema? Items => SchemaAt("items");

    public Subschema? AdditionalItems => SchemaAt("additionalItems");

    /// <summary>What items after the prefix must be, in any dialect's spelling.</summary>
    public Subschema? ItemsAfterPrefix => Node.Member("items") is { IsArray: true } ? AdditionalItems : Items;

    public Subschema? AdditionalProperties => SchemaAt("additionalProperties");

    public Subschema? UnevaluatedProperties => SchemaAt("unevaluatedProperties");

    public Subschema? UnevaluatedItems => SchemaAt("unevaluatedItems");

    public Subschema? PropertyNames => SchemaAt("propertyNames");

    public Subschema? Contains => SchemaAt("contains");

    public Subschema? Not => SchemaAt("not");

    public Subschema? If => SchemaAt("if");

    public Subschema? Then => SchemaAt("then");

    public Subschema? Else => SchemaAt("else");

    /// <summary>Whether it says what values are like; without, it only narrows what others say, or holds definitions.</summary>
    public bool HasShape =>
        Keyword("properties") is not null || Keyword("items") is not null || Keyword("prefixItems") is not null
        || Keyword("patternProperties") is not null || AdditionalProperties is { Node: { IsObject: true, Members.Count: > 0 } }
        || OneOf.Count > 0 || AnyOf.Count > 0
        || Keyword("enum") is not null || Keyword("const") is not null || Types != TypeSet.None || Format is not null;

    /// <summary>A property's own schema in <c>properties</c>; no reference or allOf is followed.</summary>
    public Subschema? FindProperty(string name) =>
        Node.Member("properties")?.Member(name) is { } value && IsSchema(value)
            ? At(value, JsonPointer.Append(JsonPointer.Append(Pointer, "properties"), name))
            : null;

    private IReadOnlyList<string> RequiredNames()
    {
        if (Node.Member("required") is not { IsArray: true, Items.Count: > 0 } list)
            return [];
        var names = new List<string>(list.Items.Count);
        var seen = new HashSet<string>(System.StringComparer.Ordinal);
        foreach (JsonNode name in list.Items)
        {
            if (name.IsString && seen.Add(name.Text))
                names.Add(name.Text);
        }
        return names;
    }

    private JsonNode? String(string keyword) => Node.Member(keyword) is { IsString: true } value ? value : null;

    private string? Text(string keyword) => String(keyword)?.Text;

    private JsonNode? Number(string keyword) => Node.Member(keyword) is { IsNumber: true } value ? value : null;

    private JsonNode? Exclusive(string keyword, string bound) =>
        Node.Member(keyword)?.Kind == JsonKind.True ? Number(bound) : Number(keyword);

    private Subschema? SchemaAt(string keyword) =>
        Node.Member(keyword) is { } value && IsSchema(value) ? File.KnownSchema(value) ?? At(value, JsonPointer.Append(Pointer, keyword)) : null;

    private IReadOnlyList<Subschema> ListAt(string keyword) =>
        Node.Member(keyword) is { IsArray: true } list ? List(list, JsonPointer.Append(Pointer, keyword)) : [];

    private IReadOnlyList<Property> MapAt(string keyword) =>
        Node.Member(keyword) is { IsObject: true } map ? Map(map, JsonPointer.Append(Pointer, keyword)) : [];
}
