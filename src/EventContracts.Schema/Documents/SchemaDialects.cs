using System;

namespace EventContracts.Schema.Documents;

/// <summary>From a <c>$schema</c> value to a dialect.</summary>
public static class SchemaDialects
{
    /// <summary>The dialect of a schema that does not say.</summary>
    public const SchemaDialect Default = SchemaDialect.Draft202012;

    /// <summary>Tolerates https for http (and the reverse), a missing or trailing <c>#</c>, and a trailing slash, all of which real schemas have.</summary>
    public static bool TryParse(string declared, out SchemaDialect dialect)
    {
        dialect = Default;
        if (!IsJsonSchemaSite(declared, out string path))
            return false;
        switch (path)
        {
            case "draft-04/schema": dialect = SchemaDialect.Draft4; return true;
            case "draft-06/schema": dialect = SchemaDialect.Draft6; return true;
            case "draft-07/schema": dialect = SchemaDialect.Draft7; return true;
            case "draft/2019-09/schema": dialect = SchemaDialect.Draft201909; return true;
            // The site's alias for the newest draft.
            case "draft/2020-12/schema" or "schema": return true;
            default: return false;
        }
    }

    /// <summary>Whether the URI names something of json-schema.org: a JSON Schema in some draft, known or not.</summary>
    public static bool IsJsonSchemaSite(string uri) => IsJsonSchemaSite(uri, out _);

    /// <summary>Whether the URI is one of the published metaschemas (a vocabulary's included).</summary>
    public static bool IsMetaschema(string uri) =>
        IsJsonSchemaSite(uri, out string path)
        && (path.EndsWith("/schema", StringComparison.Ordinal)
            || path.IndexOf("/meta/", StringComparison.Ordinal) > 0 || path is "schema" or "draft-07/hyper-schema");

    private static bool IsJsonSchemaSite(string uri, out string path)
    {
        int hash = uri.IndexOf('#');
        string bare = (hash < 0 ? uri : uri.Substring(0, hash)).Trim();
        foreach (string prefix in (string[])["http://json-schema.org/", "https://json-schema.org/"])
        {
            if (bare.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                path = bare.Substring(prefix.Length).TrimEnd('/');
                return true;
            }
        }
        path = "";
        return false;
    }
}
