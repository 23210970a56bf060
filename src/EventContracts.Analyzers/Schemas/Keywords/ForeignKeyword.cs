using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;

namespace EventContracts.Analyzers.Schemas.Keywords;

/// <summary>Keywords of OpenAPI 3.0 and draft-03 that change a type there and mean nothing in JSON Schema.</summary>
internal sealed class ForeignKeyword : KeywordCheck
{
    public override string? Fault(SchemaSet set, Subschema schema, JsonMember member) => (member.Name, member.Value.Kind) switch
    {
        ("nullable", JsonKind.True) => "it belongs to OpenAPI 3.0; write \"null\" into the list of 'type'",
        ("divisibleBy", JsonKind.Number) => "it belongs to draft-03; write 'multipleOf'",
        ("disallow", _) => "it belongs to draft-03; write 'not'",
        ("extends", JsonKind.Object or JsonKind.Array) => "it belongs to draft-03; write 'allOf'",
        ("required", JsonKind.True) => "it belongs to draft-03; list the property in 'required' of the object around it",
        // Said of what is optional anyway.
        _ => null,
    };
}
