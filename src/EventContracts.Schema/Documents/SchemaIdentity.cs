using EventContracts.Schema.Json;

namespace EventContracts.Schema.Documents;

/// <summary>Reads <c>$id</c>.</summary>
internal static class SchemaIdentity
{
    /// <summary>The keyword's value as written. Draft-04 spells it <c>id</c>; some of its schemas already write <c>$id</c>.</summary>
    public static JsonNode? Value(JsonNode schema, SchemaDialect dialect)
    {
        JsonNode? id = schema.Member("$id");
        if (dialect == SchemaDialect.Draft4 && schema.Member("id") is { IsString: true } old)
            id = old;
        return id is { IsString: true, Text.Length: > 0 } ? id : null;
    }

    /// <summary>The value that gives the schema a URI of its own, if it does.</summary>
    public static JsonNode? Find(JsonNode schema, SchemaDialect dialect, bool isRoot)
    {
        if (Value(schema, dialect) is not { } id || id.Text[0] == '#')
            return null;
        // Up to draft-07 nothing beside a $ref counts. At a root the $id is still the only name that the file has, and
        // generators do write such roots.
        return !isRoot && dialect <= SchemaDialect.Draft7 && schema.Member("$ref") is { IsString: true } ? null : id;
    }
}
