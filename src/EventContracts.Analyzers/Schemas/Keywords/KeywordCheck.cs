using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;

namespace EventContracts.Analyzers.Schemas.Keywords;

/// <summary>One reason why a keyword has no effect.</summary>
internal abstract class KeywordCheck
{
    /// <summary>Why the member of the schema has none and what to do; null when this reason does not hold.</summary>
    public abstract string? Fault(SchemaSet set, Subschema schema, JsonMember member);
}
