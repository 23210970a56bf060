namespace EventContracts.Schema.Documents;

/// <summary>The versions of JSON Schema that are understood, oldest first.</summary>
public enum SchemaDialect
{
    Draft4,
    Draft6,
    Draft7,
    Draft201909,
    Draft202012,
}
