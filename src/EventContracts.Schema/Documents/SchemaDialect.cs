namespace EventContracts.Schema.Documents;

/// <summary>The JSON Schema drafts that are read.</summary>
public enum SchemaDialect
{
    Draft4,
    Draft6,
    Draft7,
    Draft201909,
    Draft202012,
}

/// <summary>What a file is in the project.</summary>
public enum SchemaFileRole
{
    /// <summary>An event, unless other files refer to it and it states no <c>x-event</c>.</summary>
    Auto,
    Event,
    Shared,

    /// <summary>An immutable released version: compared against, never generated.</summary>
    Released,
}

/// <summary>Recognises a dialect by its <c>$schema</c>: http or https, with or without <c>#</c>.</summary>
internal static class SchemaDialects
{
    public static bool TryParse(string schema, out SchemaDialect dialect)
    {
        string name = schema.TrimEnd('#');
        int scheme = name.IndexOf("://", System.StringComparison.Ordinal);
        name = scheme < 0 ? name : name.Substring(scheme + 3);
        dialect = name switch
        {
            "json-schema.org/draft-04/schema" => SchemaDialect.Draft4,
            "json-schema.org/draft-06/schema" => SchemaDialect.Draft6,
            "json-schema.org/draft-07/schema" => SchemaDialect.Draft7,
            "json-schema.org/draft/2019-09/schema" => SchemaDialect.Draft201909,
            _ => SchemaDialect.Draft202012,
        };
        return dialect != SchemaDialect.Draft202012 || name is "json-schema.org/draft/2020-12/schema" or "json-schema.org/schema";
    }
}
