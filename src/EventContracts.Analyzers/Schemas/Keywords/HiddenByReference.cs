using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;

namespace EventContracts.Analyzers.Schemas.Keywords;

/// <summary>Up to draft-07 nothing beside a <c>$ref</c> counts (draft-07 core, 8.3).</summary>
internal sealed class HiddenByReference : KeywordCheck
{
    public override string? Fault(SchemaSet set, Subschema schema, JsonMember member)
    {
        if (!schema.RefHidesSiblings || KeywordTable.Find(member.Name) is null || IsHarmless(member.Name))
            return null;
        return member.Name == "type" && IsRedundant(set, schema)
            ? null
            : "it stands beside '$ref', which hides it up to draft-07; put '$ref' into an allOf, or declare draft 2019-09 or later";
    }

    // Identification, definitions and annotations are for the file and its readers.
    private static bool IsHarmless(string name) => name[0] == '$' || name == "definitions" || KeywordTable.IsAnnotation(name);

    private static bool IsRedundant(SchemaSet set, Subschema schema) =>
        set.Resolve(schema, schema.Ref!.Text).Target is not { } target || (AllowedTypes.Of(set, target) & ~Widened(schema.Types)) == 0;

    private static TypeSet Widened(TypeSet types) => (types & TypeSet.Number) != 0 ? types | TypeSet.Integer : types;
}
