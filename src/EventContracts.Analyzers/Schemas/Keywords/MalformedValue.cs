using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Contracts;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;

namespace EventContracts.Analyzers.Schemas.Keywords;

/// <summary>A keyword with the wrong kind of value counts as absent.</summary>
internal sealed class MalformedValue : KeywordCheck
{
    private static readonly IReadOnlyList<string> TypeNames = ["null", "boolean", "integer", "number", "string", "array", "object"];

    public override string? Fault(SchemaSet set, Subschema schema, JsonMember member)
    {
        if (KeywordTable.Find(member.Name) is not { Value: var expected } || expected == KeywordValue.Any)
            return null;
        // Draft-03's "required": false says nothing; true is a foreign keyword's business.
        if (member is { Name: "required", Value.IsBoolean: true })
            return null;
        if (!IsAllowed(member.Value, expected))
            return $"its value must be {Describe(expected)}";
        return member.Name == "type" ? UnknownType(member.Value) : null;
    }

    private static bool IsAllowed(JsonNode value, KeywordValue expected) => value.Kind switch
    {
        JsonKind.Object => (expected & (KeywordValue.Schema | KeywordValue.Object)) != 0
            || ((expected & KeywordValue.SchemaMap) != 0 && value.Members.All(member => IsSchema(member.Value))),
        JsonKind.True or JsonKind.False => (expected & (KeywordValue.Schema | KeywordValue.Boolean)) != 0,
        JsonKind.String => (expected & KeywordValue.Text) != 0,
        JsonKind.Number => (expected & KeywordValue.Number) != 0
            || ((expected & KeywordValue.Count) != 0 && JsonNumber.Parse(value.Text) is { IsInteger: true, IsNegative: false }),
        JsonKind.Array => (expected & KeywordValue.List) != 0
            || ((expected & KeywordValue.SchemaList) != 0 && value.Items.All(IsSchema))
            || ((expected & KeywordValue.TextList) != 0 && value.Items.All(item => item.IsString)),
        _ => false,
    };

    private static bool IsSchema(JsonNode node) => node.IsObject || node.IsBoolean;

    private static string? UnknownType(JsonNode value)
    {
        JsonNode? unknown = value.IsString && !TypeNames.Contains(value.Text) ? value : value.Items.FirstOrDefault(item => !TypeNames.Contains(item.Text));
        return unknown is null ? null : $"'{unknown.Text}' is no type of JSON Schema.{NearestWord.Suggestion(NearestWord.Find(unknown.Text, TypeNames))}";
    }

    private static string Describe(KeywordValue expected) => expected switch
    {
        KeywordValue.Schema => "a schema",
        KeywordValue.SchemaList => "a list of schemas",
        KeywordValue.Schema | KeywordValue.SchemaList => "a schema or a list of schemas",
        KeywordValue.SchemaMap => "an object whose members are schemas",
        KeywordValue.Text => "a string",
        KeywordValue.TextList => "a list of strings",
        KeywordValue.Text | KeywordValue.TextList => "a string or a list of strings",
        KeywordValue.Number or (KeywordValue.Number | KeywordValue.Boolean) => "a number",
        KeywordValue.Count => "a whole number from 0",
        KeywordValue.Boolean => "true or false",
        KeywordValue.List => "a list",
        _ => "an object",
    };
}
