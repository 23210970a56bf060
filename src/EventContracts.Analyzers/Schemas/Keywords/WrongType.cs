using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;

namespace EventContracts.Analyzers.Schemas.Keywords;

/// <summary>A keyword for one kind of value beside a <c>type</c> that allows no such value.</summary>
internal sealed class WrongType : KeywordCheck
{
    public override string? Fault(SchemaSet set, Subschema schema, JsonMember member)
    {
        TypeSet types = schema.Types;
        if (types == TypeSet.None || KeywordTable.Find(member.Name) is not { } keyword || (types & keyword.AppliesTo) != 0 || IsEmpty(member.Value))
            return null;
        return $"it says something about {Describe(keyword.AppliesTo)}, and 'type' allows none";
    }

    // Tools write these as defaults, and they would say nothing anywhere.
    private static bool IsEmpty(JsonNode value) => value is { IsObject: true, Members.Count: 0 } or { IsArray: true, Items.Count: 0 } or { IsBoolean: true };

    private static string Describe(TypeSet types) => types switch
    {
        TypeSet.Object => "objects",
        TypeSet.Array => "arrays",
        TypeSet.String => "strings",
        _ => "numbers",
    };
}
