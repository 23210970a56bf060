using EventContracts.Schema.Json;

namespace EventContracts.Schema.Documents;

/// <summary>Reads the <c>type</c> keyword.</summary>
internal static class TypeNames
{
    /// <summary>A name or a list of names; anything unknown in it is passed over.</summary>
    public static TypeSet Read(JsonNode? type)
    {
        if (type is null)
            return TypeSet.None;
        TypeSet types = Parse(type);
        foreach (JsonNode item in type.Items)
            types |= Parse(item);
        return types;
    }

    private static TypeSet Parse(JsonNode name) => name.IsString ? name.Text switch
    {
        "null" => TypeSet.Null,
        "boolean" => TypeSet.Boolean,
        "integer" => TypeSet.Integer,
        "number" => TypeSet.Number,
        "string" => TypeSet.String,
        "array" => TypeSet.Array,
        "object" => TypeSet.Object,
        _ => TypeSet.None,
    } : TypeSet.None;
}
