namespace EventContracts.Schema.Documents;

/// <summary>References to JSON Schema itself: a property that holds a schema. Whatever part is meant, it reads as "anything".</summary>
internal static class Metaschema
{
    private const string Uri = "https://json-schema.org/schema";

    private static readonly Subschema Anything = SchemaFile.Parse(Uri, "true").RootResource.Schema;

    public static Subschema? Find(string uri) => SchemaDialects.IsMetaschema(uri) ? Anything : null;
}
