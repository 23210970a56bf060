namespace EventContracts.Schema.Documents;

/// <summary>Which keywords hold schemas, in any dialect: a keyword of another draft than the file's own is still a place people put schemas.</summary>
internal static class SchemaKeywords
{
    public static SchemaKeywordShape ShapeOf(string keyword) => keyword switch
    {
        "properties" or "patternProperties" or "$defs" or "definitions" or "dependentSchemas" or "dependencies" => SchemaKeywordShape.Map,
        "allOf" or "anyOf" or "oneOf" or "prefixItems" => SchemaKeywordShape.List,
        "items" => SchemaKeywordShape.SchemaOrList,
        "additionalProperties" or "additionalItems" or "not" or "if" or "then" or "else" or "propertyNames" or "contains"
            or "unevaluatedItems" or "unevaluatedProperties" or "contentSchema" => SchemaKeywordShape.Schema,
        _ => SchemaKeywordShape.None,
    };
}
