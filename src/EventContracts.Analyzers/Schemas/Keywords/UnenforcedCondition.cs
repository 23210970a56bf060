using System.Linq;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;

namespace EventContracts.Analyzers.Schemas.Keywords;

/// <summary>
/// Conditions between the parts of a value. No C# type expresses them and reading does not check them, while bounds and patterns are so plainly a matter
/// of validation that nobody expects a type to hold them.
/// </summary>
internal sealed class UnenforcedCondition : KeywordCheck
{
    public override string? Fault(SchemaSet set, Subschema schema, JsonMember member) => member.Name switch
    {
        "if" when schema.Then is null && schema.Else is null => "there is no 'then' or 'else'",
        "if" => "reading does not check the condition; properties of 'then' and 'else' become optional ones",
        "then" or "else" when schema.Keyword("if") is null => "there is no 'if'",
        "not" or "contains" or "propertyNames" or "dependentRequired" or "dependentSchemas" or "dependencies" => "reading does not check it",
        "anyOf" or "oneOf" when member.Value.Items.Count > 0 && member.Value.Items.All(OnlyRequires) =>
            "its branches only require members, and reading does not check that",
        _ => null,
    };

    private static bool OnlyRequires(JsonNode branch) =>
        branch.Member("required") is not null && branch.Members.All(member => member.Name == "required" || KeywordTable.IsAnnotation(member.Name));
}
