using System.Threading.Tasks;
using Xunit;

namespace EventContracts.Analyzers.Tests.Schemas;

public sealed class IneffectiveKeyword
{
    private const string Id = "EVC0002";

    [Theory]
    [InlineData("a condition", """{ "type": "object", [|"if"|]: { "required": ["a"] }, "then": { "required": ["b"] } }""")]
    [InlineData("a consequence without condition", """{ "type": "object", [|"then"|]: { "required": ["b"] } }""")]
    [InlineData("not", """{ "properties": { "a": { "type": "string", [|"not"|]: { "const": "" } } } }""")]
    [InlineData("dependencies", """{ "type": "object", [|"dependentRequired"|]: { "a": ["b"] } }""")]
    [InlineData("alternatives that only require", """{ "properties": { "a": {}, "b": {} }, [|"anyOf"|]: [{ "required": ["a"] }, { "required": ["b"] }] }""")]
    [InlineData("a typing error", """{ "properties": { "a": { "type": "string", [|"minLenght"|]: 1 } } }""")]
    [InlineData("a typing error in additionalProperties", """{ "type": "object", [|"additionalPropertes"|]: false }""")]
    [InlineData("wrong case", """{ "properties": { "a": { [|"Type"|]: "string" } } }""")]
    [InlineData("a forgotten dollar", """{ "properties": { "a": { [|"ref"|]: "#/$defs/b" } } }""")]
    [InlineData("a list where an object belongs", """{ "type": "object", [|"properties"|]: [] }""")]
    [InlineData("a number where a string belongs", """{ "properties": { "a": { [|"$ref"|]: 5 } } }""")]
    [InlineData("a property that is no schema", """{ [|"properties"|]: { "a": 5 } }""")]
    [InlineData("an unknown type", """{ "properties": { "a": { [|"type"|]: "strin" } } }""")]
    [InlineData("an unknown type in a list", """{ "properties": { "a": { [|"type"|]: ["string", "nil"] } } }""")]
    [InlineData("a negative count", """{ "properties": { "a": { "type": "string", [|"minLength"|]: -1 } } }""")]
    [InlineData("OpenAPI's nullable", """{ "properties": { "a": { "type": "string", [|"nullable"|]: true } } }""")]
    [InlineData("draft-03's required", """{ "properties": { "a": { "type": "string", [|"required"|]: true } } }""")]
    [InlineData("a keyword of strings on a number", """{ "properties": { "a": { "type": "integer", [|"pattern"|]: "^1" } } }""")]
    [InlineData("a keyword of objects on an array", """{ "properties": { "a": { "type": "array", [|"properties"|]: { "b": {} } } } }""")]
    [InlineData("a sibling of $ref in draft 7", """{ "$schema": "http://json-schema.org/draft-07/schema#", "properties": { "a": { "$ref": "#/definitions/b", [|"required"|]: ["c"] } }, "definitions": { "b": { "type": "object" } } }""")]
    [InlineData("null beside a $ref in draft 7", """{ "$schema": "http://json-schema.org/draft-07/schema#", "properties": { "a": { "$ref": "#/definitions/b", [|"const"|]: 1 } }, "definitions": { "b": {} } }""")]
    public async Task AKeywordThatChangesNothingIsReported(string what, string marked)
    {
        await SchemaAssert.Reports(Id, marked);
        Assert.NotEmpty(what);
    }

    [Theory]
    [InlineData("annotations", """{ "title": "t", "description": "d", "examples": [1], "$comment": "c", "deprecated": true, "readOnly": true, "default": 1, "x-anything": {}, "example": 2 }""")]
    [InlineData("misspelt or odd annotations", """{ "Title": "t", "descriptions": "d", "description": null, "title": 5 }""")]
    [InlineData("bounds and patterns", """{ "properties": { "a": { "type": "string", "minLength": 1, "pattern": "^a" }, "b": { "type": ["number", "null"], "minimum": 0, "multipleOf": 0.01 }, "c": { "type": "array", "items": {}, "uniqueItems": true } } }""")]
    [InlineData("property names that are keywords", """{ "properties": { "if": { "type": "string" }, "not": { "type": "string" }, "minLenght": { "type": "string" }, "type": { "type": "string" } } }""")]
    [InlineData("another vocabulary", """{ "properties": { "a": { "type": "string", "note": "n", "count": 3, "tsAdditionalProperties": false, "unit": "kg", "discriminator": { "propertyName": "k" } } } }""")]
    [InlineData("values that look like schemas", """{ "properties": { "a": { "const": { "minLenght": 1 }, "enum": [{ "if": 1 }], "default": { "not": 1 } } } }""")]
    [InlineData("alternatives with types", """{ "properties": { "a": { "oneOf": [{ "type": "string" }, { "type": "integer" }] } } }""")]
    [InlineData("a keyword for one of several types", """{ "properties": { "a": { "type": ["string", "integer"], "minLength": 1, "minimum": 1 } } }""")]
    [InlineData("draft-04 bounds", """{ "$schema": "http://json-schema.org/draft-04/schema#", "properties": { "a": { "type": "number", "minimum": 0, "exclusiveMinimum": true } } }""")]
    [InlineData("draft-03's required, false", """{ "properties": { "a": { "type": "string", "required": false } } }""")]
    [InlineData("annotations and definitions beside $ref", """{ "$schema": "http://json-schema.org/draft-07/schema#", "$ref": "#/definitions/b", "description": "d", "title": "t", "definitions": { "b": { "type": "object", "properties": { "c": { "$ref": "#/definitions/d", "type": "string" } } }, "d": { "type": "string" } } }""")]
    [InlineData("siblings of $ref in 2020-12", """{ "properties": { "a": { "$ref": "#/$defs/b", "required": ["c"] } }, "$defs": { "b": { "type": "object", "properties": { "c": {} } } } }""")]
    [InlineData("boolean schemas", """{ "properties": { "a": true, "b": { "items": false } }, "additionalProperties": true }""")]
    public async Task WhatCountsOrIsMeantForReadersIsNotReported(string what, string text)
    {
        await SchemaAssert.IsSilent(Id, text);
        Assert.NotEmpty(what);
    }

    [Fact]
    public async Task TheMessageSaysWhatWasMeant() =>
        Assert.Contains("Did you mean 'minLength'?", (await SchemaAssert.Single(Id, """{ "properties": { "a": { "minLenght": 1 } } }""")).GetMessage());
}
