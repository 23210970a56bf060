using System.Collections.Generic;
using EventContracts.Schema.Documents;

namespace EventContracts.Analyzers.Schemas.Keywords;

/// <summary>The keywords of JSON Schema, drafts 4 to 2020-12: what follows them, and which kinds of value they say something about.</summary>
internal static class KeywordTable
{
    private const TypeSet Any = AllowedTypes.All;
    private const TypeSet Numbers = TypeSet.Number | TypeSet.Integer;

    private static readonly Dictionary<string, Keyword> ByName = new(System.StringComparer.Ordinal);

    static KeywordTable()
    {
        Add(KeywordValue.Any, Any, "const", "default", "examples");
        Add(KeywordValue.Text, Any, "$schema", "$id", "$ref", "$anchor", "$dynamicRef", "$dynamicAnchor", "$comment", "title", "description", "format");
        Add(KeywordValue.Boolean, Any, "deprecated", "readOnly", "writeOnly");
        Add(KeywordValue.Text | KeywordValue.TextList, Any, "type");
        Add(KeywordValue.List, Any, "enum");
        Add(KeywordValue.SchemaList, Any, "allOf", "anyOf", "oneOf");
        Add(KeywordValue.Schema, Any, "not", "if", "then", "else");
        Add(KeywordValue.Object, Any, "$defs", "definitions", "$vocabulary");

        Add(KeywordValue.SchemaMap, TypeSet.Object, "properties", "patternProperties", "dependentSchemas");
        Add(KeywordValue.Schema, TypeSet.Object, "additionalProperties", "unevaluatedProperties", "propertyNames");
        Add(KeywordValue.TextList, TypeSet.Object, "required");
        Add(KeywordValue.Object, TypeSet.Object, "dependentRequired", "dependencies");
        Add(KeywordValue.Count, TypeSet.Object, "minProperties", "maxProperties");

        Add(KeywordValue.Schema | KeywordValue.SchemaList, TypeSet.Array, "items");
        Add(KeywordValue.SchemaList, TypeSet.Array, "prefixItems");
        Add(KeywordValue.Schema, TypeSet.Array, "additionalItems", "unevaluatedItems", "contains");
        Add(KeywordValue.Count, TypeSet.Array, "minItems", "maxItems", "minContains", "maxContains");
        Add(KeywordValue.Boolean, TypeSet.Array, "uniqueItems");

        Add(KeywordValue.Count, TypeSet.String, "minLength", "maxLength");
        Add(KeywordValue.Text, TypeSet.String, "pattern", "contentEncoding", "contentMediaType");
        Add(KeywordValue.Schema, TypeSet.String, "contentSchema");
        Add(KeywordValue.Number, Numbers, "minimum", "maximum", "multipleOf");
        Add(KeywordValue.Number | KeywordValue.Boolean, Numbers, "exclusiveMinimum", "exclusiveMaximum");
    }

    public static IEnumerable<string> Names => ByName.Keys;

    /// <summary>Words for the reader: none of them constrains a value.</summary>
    public static bool IsAnnotation(string name) =>
        name is "title" or "description" or "default" or "examples" or "example" or "deprecated" or "readOnly" or "writeOnly" or "$comment";

    public static Keyword? Find(string name) => ByName.TryGetValue(name, out Keyword? keyword) ? keyword : null;

    private static void Add(KeywordValue value, TypeSet appliesTo, params string[] names)
    {
        foreach (string name in names)
            ByName.Add(name, new Keyword(value, appliesTo));
    }
}
