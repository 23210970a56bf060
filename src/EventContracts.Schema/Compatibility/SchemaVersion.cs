using EventContracts.Schema.Documents;

namespace EventContracts.Schema.Compatibility;

/// <summary>One version of a contract: its root schema, and the files that its references lead to.</summary>
public sealed record SchemaVersion(SchemaSet Set, Subschema Root)
{
    public static SchemaVersion Of(SchemaSet set, SchemaFile file) => new(set, set.Root(file));

    /// <summary>A contract that is complete in one text. Registries read a schema without <c>$schema</c> as draft-07.</summary>
    public static SchemaVersion Parse(string path, string text, SchemaDialect defaultDialect = SchemaDialects.Default)
    {
        SchemaSet set = SchemaSet.Create([SchemaFile.Parse(path, text, defaultDialect: defaultDialect)]);
        return Of(set, set.Files[0]);
    }
}
