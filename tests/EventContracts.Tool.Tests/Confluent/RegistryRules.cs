using System;
using System.Linq;
using EventContracts.Schema.Compatibility;
using EventContracts.Schema.Documents;
using EventContracts.Tool.Confluent;
using Xunit;

namespace EventContracts.Tool.Tests.Confluent;

/// <summary>The registry's rules, area by area: what it calls a change, and whether it passes under the strict and the lenient policy.</summary>
public sealed class RegistryRules
{
    private const string Yes = "yes";
    private const string No = "no";
    private const string Lenient = "lenient";

    [Theory]
    // Kinds: spelling decides.
    [InlineData("""{"type":"string"}""", """{"type":"integer"}""", "TYPE_CHANGED", No)]
    [InlineData("""{"type":"integer"}""", """{"type":"number"}""", "TYPE_EXTENDED", Yes)]
    [InlineData("""{"type":"number"}""", """{"type":"integer"}""", "TYPE_NARROWED", No)]
    [InlineData("""{"type":"string"}""", "{}", "", Yes)]
    [InlineData("{}", """{"type":"string"}""", "TYPE_CHANGED", No)]
    [InlineData("false", """{"type":"string"}""", "", Yes)]
    [InlineData("""{"const":"a"}""", """{"enum":["a"]}""", "TYPE_CHANGED", No)]
    [InlineData("""{"type":"string","enum":["a"]}""", """{"enum":["a"]}""", "PRODUCT_TYPE_NARROWED", Yes)]
    [InlineData("""{"enum":["a"]}""", """{"type":"string","enum":["a"]}""", "TYPE_CHANGED", No)]
    [InlineData("""{"type":["string","null"]}""", """{"oneOf":[{"type":"string"},{"type":"null"}]}""", "COMBINED_TYPE_CHANGED", No)]
    [InlineData("""{"type":"string"}""", """{"type":["string","null"]}""", "SUM_TYPE_EXTENDED", Yes)]
    [InlineData("""{"type":"object","connect.type":"bytes"}""", """{"type":"string","connect.type":"bytes"}""", "", Yes)]
    // Annotations.
    [InlineData("""{"type":"string","title":"a","description":"b","default":"c"}""", """{"type":"string"}""", "TITLE_CHANGED DESCRIPTION_CHANGED DEFAULT_CHANGED", Yes)]
    // Strings and numbers.
    [InlineData("""{"type":"string"}""", """{"type":"string","maxLength":5,"minLength":1,"pattern":"a"}""", "MAX_LENGTH_ADDED MIN_LENGTH_ADDED PATTERN_ADDED", No)]
    [InlineData("""{"type":"string","pattern":"a"}""", """{"type":"string","pattern":"a|b"}""", "PATTERN_CHANGED", No)]
    [InlineData("""{"type":"string","format":"date"}""", """{"type":"string","format":"uuid"}""", "", Yes)]
    [InlineData("""{"type":"integer","exclusiveMinimum":0}""", """{"type":"integer","minimum":1}""", "MINIMUM_ADDED EXCLUSIVE_MINIMUM_REMOVED", No)]
    [InlineData("""{"type":"number","exclusiveMaximum":5}""", """{"type":"number","exclusiveMaximum":4}""", "EXCLUSIVE_MAXIMUM_DECREASED", No)]
    [InlineData("""{"type":"number","multipleOf":10}""", """{"type":"number","multipleOf":2.5}""", "MULTIPLE_OF_REDUCED", Yes)]
    [InlineData("""{"type":"number","multipleOf":1}""", """{"type":"number","multipleOf":1.0}""", "MULTIPLE_OF_EXPANDED", No)]
    // Values.
    [InlineData("""{"enum":["a"]}""", """{"enum":["b","a"]}""", "ENUM_ARRAY_EXTENDED", Yes)]
    [InlineData("""{"enum":["a","b"]}""", """{"enum":["a"]}""", "ENUM_ARRAY_NARROWED", No)]
    [InlineData("""{"const":"a"}""", """{"const":"b"}""", "ENUM_ARRAY_CHANGED", No)]
    // Objects: what is required, and what the content model lets in.
    [InlineData("""{"properties":{"a":{}}}""", """{"properties":{"a":{}},"required":["a"]}""", "REQUIRED_ATTRIBUTE_ADDED", No)]
    [InlineData("""{"properties":{"a":{"default":1}}}""", """{"properties":{"a":{"default":1}},"required":["a"]}""", "REQUIRED_ATTRIBUTE_WITH_DEFAULT_ADDED", Yes)]
    [InlineData("""{"type":"object"}""", """{"type":"object","required":["undeclared"]}""", "", Yes)]
    [InlineData("""{"type":"object"}""", """{"type":"object","properties":{"a":{"type":"string"}}}""", "OPTIONAL_PROPERTY_ADDED_TO_OPEN_CONTENT_MODEL", Lenient)]
    [InlineData("""{"type":"object"}""", """{"type":"object","properties":{"a":{"type":"string"}},"required":["a"]}""", "REQUIRED_PROPERTY_ADDED_TO_OPEN_CONTENT_MODEL", No)]
    [InlineData("""{"type":"object"}""", """{"type":"object","properties":{"a":{"type":"string","default":""}},"required":["a"]}""", "REQUIRED_PROPERTY_WITH_DEFAULT_ADDED_TO_OPEN_CONTENT_MODEL", Lenient)]
    [InlineData("""{"type":"object"}""", """{"type":"object","properties":{"a":true}}""", "PROPERTY_WITH_EMPTY_SCHEMA_ADDED_TO_OPEN_CONTENT_MODEL", Yes)]
    [InlineData("""{"additionalProperties":false}""", """{"additionalProperties":false,"properties":{"a":{"type":"string"}},"required":["a"]}""", "REQUIRED_PROPERTY_ADDED_TO_UNOPEN_CONTENT_MODEL", No)]
    [InlineData("""{"additionalProperties":false,"properties":{"a":{"type":"string"}}}""", """{"additionalProperties":false}""", "PROPERTY_REMOVED_FROM_CLOSED_CONTENT_MODEL", Lenient)]
    [InlineData("""{"additionalProperties":{"type":"string"},"properties":{"a":{"type":"integer"}}}""", """{"additionalProperties":{"type":"string"}}""", "TYPE_CHANGED PROPERTY_REMOVED_NOT_COVERED_BY_PARTIALLY_OPEN_CONTENT_MODEL", No)]
    [InlineData("""{"patternProperties":{"^a":{"type":"integer"}}}""", """{"patternProperties":{"^a":{"type":"integer"}},"properties":{"ab":{"type":"number"}}}""", "TYPE_EXTENDED PROPERTY_ADDED_IS_COVERED_BY_PARTIALLY_OPEN_CONTENT_MODEL OPTIONAL_PROPERTY_ADDED_TO_UNOPEN_CONTENT_MODEL", Yes)]
    [InlineData("""{"patternProperties":{"^a":{"type":"integer"}}}""", """{"patternProperties":{"^a":{"type":"string"}},"propertyNames":{"maxLength":1}}""", "", Yes)]
    [InlineData("""{"type":"object"}""", """{"type":"object","additionalProperties":false}""", "ADDITIONAL_PROPERTIES_REMOVED", Lenient)]
    [InlineData("""{"type":"object"}""", """{"type":"object","additionalProperties":{"type":"string"}}""", "ADDITIONAL_PROPERTIES_NARROWED", Lenient)]
    [InlineData("""{"dependencies":{"a":["b"]}}""", """{"dependencies":{"a":["b","c"]}}""", "DEPENDENCY_ARRAY_EXTENDED", No)]
    [InlineData("""{"dependencies":{"a":["b","c"]}}""", """{"dependencies":{"a":["c"]}}""", "DEPENDENCY_ARRAY_NARROWED", Yes)]
    [InlineData("""{"type":"object"}""", """{"type":"object","dependencies":{"a":{"required":["b"]}}}""", "DEPENDENCY_SCHEMA_ADDED", No)]
    // Arrays.
    [InlineData("""{"type":"array"}""", """{"type":"array","items":true}""", "SCHEMA_ADDED", No)]
    [InlineData("""{"items":[{"type":"string"}]}""", """{"items":[{"type":"string"},{"type":"string"}]}""", "ITEM_ADDED_TO_OPEN_CONTENT_MODEL", No)]
    [InlineData("""{"items":[{"type":"string"}],"additionalItems":false}""", """{"items":[],"additionalItems":false}""", "ITEM_REMOVED_FROM_CLOSED_CONTENT_MODEL", No)]
    [InlineData("""{"type":"array"}""", """{"type":"array","uniqueItems":true,"minItems":1,"maxItems":3}""", "MAX_ITEMS_ADDED MIN_ITEMS_ADDED UNIQUE_ITEMS_ADDED", No)]
    [InlineData("""{"type":"array","contains":{"type":"string"}}""", """{"type":"array","contains":{"type":"integer"}}""", "", Yes)]
    // Branches: as many as possible are paired.
    [InlineData("""{"oneOf":[{"type":"integer"},{"type":"number"}]}""", """{"oneOf":[{"type":"number"},{"type":"integer"}]}""", "", Yes)]
    [InlineData("""{"anyOf":[{"type":"integer"},{"type":"string"}]}""", """{"anyOf":[{"type":"string"},{"type":"number"},{"type":"null"}]}""", "SUM_TYPE_EXTENDED TYPE_EXTENDED", Yes)]
    [InlineData("""{"allOf":[{"type":"string"},{"maxLength":3}]}""", """{"allOf":[{"type":"string"},{"maxLength":3},{"minLength":1}]}""", "PRODUCT_TYPE_EXTENDED", No)]
    [InlineData("""{"oneOf":[{"type":"string"},{"type":"null"}]}""", """{"anyOf":[{"type":"string"},{"type":"null"}]}""", "COMBINED_TYPE_EXTENDED", Yes)]
    [InlineData("""{"allOf":[{"type":"number"},{"type":"string"}]}""", """{"oneOf":[{"type":"string"}]}""", "COMBINED_TYPE_EXTENDED PRODUCT_TYPE_NARROWED", Yes)]
    [InlineData("""{"not":{"type":"number"}}""", """{"not":{"type":"integer"}}""", "NOT_TYPE_NARROWED", Yes)]
    [InlineData("""{"not":{"type":"integer"}}""", """{"not":{"type":"number"}}""", "NOT_TYPE_EXTENDED", No)]
    [InlineData("""{"if":{"type":"string"},"then":{"maxLength":3}}""", """{"if":{"type":"string"},"then":{"maxLength":1}}""", "", Yes)]
    [InlineData("""{"type":"string"}""", """{"type":"string","if":{"minLength":1},"then":{"pattern":"a"}}""", "TYPE_CHANGED", No)]
    public void ChangeHasANameAndPassesOrNot(string old, string now, string names, string passes)
    {
        Assert.Equal(names, string.Join(" ", Changes(old, now, AllowedChanges.Lenient).Distinct()));
        Assert.Equal(passes == Yes, Passes(old, now, AllowedChanges.Strict));
        Assert.Equal(passes != No, Passes(old, now, AllowedChanges.Lenient));
    }

    /// <summary>Newer dialects have other words for tuples, for what is left over and for dependencies.</summary>
    [Theory]
    [InlineData("""{"prefixItems":[{"type":"string"}],"items":false}""", """{"prefixItems":[{"type":"string"},{"type":"null"}],"items":false}""", "ITEM_ADDED_TO_CLOSED_CONTENT_MODEL")]
    [InlineData("""{"type":"array"}""", """{"type":"array","unevaluatedItems":false}""", "UNEVALUATED_ITEMS_REMOVED")]
    [InlineData("""{"type":"object"}""", """{"type":"object","unevaluatedProperties":{"type":"string"}}""", "UNEVALUATED_PROPERTIES_NARROWED")]
    [InlineData("""{"contains":{"type":"string"}}""", """{"contains":{"type":"string"},"minContains":2,"maxContains":3}""", "MAX_CONTAINS_ADDED MIN_CONTAINS_INCREASED")]
    [InlineData("""{"dependentRequired":{"a":["b"]}}""", """{"dependentRequired":{"a":["c"]}}""", "DEPENDENCY_ARRAY_CHANGED")]
    [InlineData("""{"$ref":"#/$defs/a","$defs":{"a":{"type":"string"}}}""", """{"$ref":"#/$defs/a","maxLength":3,"$defs":{"a":{"type":"string"}}}""", "TYPE_CHANGED")]
    public void NewerDialectsAreUnderstood(string old, string now, string names) => Assert.Equal(names, string.Join(" ", Changes(old, now, AllowedChanges.Lenient, SchemaDialect.Draft202012)));

    [Fact]
    public void SchemasThatLeadBackToThemselvesAreCompared()
    {
        const string Tree = """{"$ref":"#/definitions/n","definitions":{"n":{"type":"object","properties":{"v":{"type":"VALUE"},"l":{"oneOf":[{"$ref":"#/definitions/n"},{"type":"null"}]}}}}}""";

        Assert.True(Passes(Tree.Replace("VALUE", "integer", StringComparison.Ordinal), Tree.Replace("VALUE", "number", StringComparison.Ordinal), AllowedChanges.Strict));
        Assert.False(Passes(Tree.Replace("VALUE", "number", StringComparison.Ordinal), Tree.Replace("VALUE", "integer", StringComparison.Ordinal), AllowedChanges.Strict));
    }

    [Fact]
    public void NegationOfItselfEnds() => Assert.True(Passes("""{"not":{"$ref":"#"}}""", """{"not":{"$ref":"#"}}""", AllowedChanges.Strict));

    /// <summary>Twelve types that each may hold any other: without a memory of pairs this takes for ever.</summary>
    [Fact]
    public void UnionsOfUnionsEnd()
    {
        string union = string.Join(",", Enumerable.Range(0, 12).Select(type => "{\"$ref\":\"#/definitions/t" + type + "\"}"));
        string Type(int number, string value) => $"\"t{number}\":{{\"type\":\"object\",\"properties\":{{\"k{number}\":{{\"type\":\"{value}\"}},\"n\":{{\"oneOf\":[{union}]}}}}}}";
        string Schema(string value) => "{\"$ref\":\"#/definitions/t0\",\"definitions\":{" + string.Join(",", Enumerable.Range(0, 12).Select(number => Type(number, value))) + "}}";

        Assert.True(Passes(Schema("integer"), Schema("number"), AllowedChanges.Strict));
        Assert.False(Passes(Schema("number"), Schema("integer"), AllowedChanges.Strict));
    }

    private static bool Passes(string old, string now, AllowedChanges allowed) => Changes(old, now, allowed).All(allowed.Contains);

    private static string[] Changes(string old, string now, AllowedChanges allowed, SchemaDialect dialect = SchemaDialect.Draft7) =>
        [.. FormComparison.Of(SchemaVersion.Parse("a.schema.json", old, dialect), SchemaVersion.Parse("a.schema.json", now, dialect), allowed).Select(change => change.Name)];
}
