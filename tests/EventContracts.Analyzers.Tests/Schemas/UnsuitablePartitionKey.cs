using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace EventContracts.Analyzers.Tests.Schemas;

public sealed class UnsuitablePartitionKey
{
    private const string Id = "EVC0010";

    [Theory]
    [InlineData("optional", """{ "type": "string" }""", false)]
    [InlineData("nullable", """{ "type": ["string", "null"] }""", true)]
    [InlineData("fractions", """{ "type": "number" }""", true)]
    [InlineData("decimal", """{ "type": "number", "format": "decimal" }""", true)]
    [InlineData("an instant", """{ "type": "string", "format": "date-time" }""", true)]
    [InlineData("two values", """{ "type": "boolean" }""", true)]
    [InlineData("three values", """{ "enum": ["de", "fr", "us"] }""", true)]
    [InlineData("one value", """{ "const": "all" }""", true)]
    [InlineData("an object", """{ "type": "object" }""", true)]
    [InlineData("no type", """{ "description": "whatever" }""", true)]
    [InlineData("either kind", """{ "type": ["string", "integer"] }""", true)]
    [InlineData("an enum elsewhere", """{ "$ref": "#/$defs/country" }""", true)]
    public async Task APoorKeyIsReported(string what, string property, bool isRequired)
    {
        string required = isRequired ? """, "required": ["key"]""" : "";
        await SchemaAssert.Reports(Id, $$$"""{ "x-event": { "partitionKey": [|"/key"|] }, "properties": { "key": {{{property}}} }{{{required}}}, "$defs": { "country": { "type": "string", "enum": ["de", "fr"] } } }""");
        Assert.NotEmpty(what);
    }

    [Theory]
    [InlineData("a string", """{ "type": "string" }""")]
    [InlineData("an integer", """{ "type": "integer" }""")]
    [InlineData("an integer with bounds", """{ "type": "integer", "minimum": 0, "maximum": 5 }""")]
    [InlineData("whole numbers", """{ "type": "number", "multipleOf": 1 }""")]
    [InlineData("a uuid", """{ "type": "string", "format": "uuid" }""")]
    [InlineData("a day", """{ "type": "string", "format": "date" }""")]
    [InlineData("a pattern", """{ "type": "string", "pattern": "^ORD-" }""")]
    public async Task AGoodKeyIsNotReported(string what, string property)
    {
        await SchemaAssert.IsSilent(Id, $$$"""{ "x-event": { "partitionKey": "/key" }, "properties": { "key": {{{property}}} }, "required": ["key"] }""");
        Assert.NotEmpty(what);
    }

    [Fact]
    public async Task AnEnumOfManyValuesSpreads()
    {
        string values = string.Join(", ", Enumerable.Range(0, 21).Select(i => $"\"v{i}\""));
        await SchemaAssert.IsSilent(Id, $$$"""{ "x-event": { "partitionKey": "/key" }, "properties": { "key": { "enum": [{{{values}}}] } }, "required": ["key"] }""");
    }

    [Theory]
    [InlineData("required by an allOf parent", """{ "x-event": { "partitionKey": "/id" }, "properties": { "id": { "type": "string" } }, "allOf": [{ "required": ["id"] }] }""")]
    [InlineData("required by a referenced base", """{ "x-event": { "partitionKey": "/id" }, "properties": { "id": {} }, "allOf": [{ "$ref": "#/$defs/base" }], "$defs": { "base": { "properties": { "id": { "type": "string" } }, "required": ["id"] } } }""")]
    [InlineData("an enum as one part", """{ "x-event": { "partitionKey": ["/region", "/id"] }, "properties": { "region": { "enum": ["eu", "us"] }, "id": { "type": "string" } }, "required": ["id", "region"] }""")]
    [InlineData("an enum of integers as one part", "{ \"x-event\": { \"partitionKey\": [\"/shard\", \"/id\"] }, \"properties\": { \"shard\": { \"enum\": [1, 2, 3] }, \"id\": { \"type\": \"string\" } }, \"required\": [\"id\", \"shard\"] }")]
    [InlineData("three values, and one partition", """{ "x-event": { "partitionKey": "/key", "ordering": "total" }, "properties": { "key": { "enum": ["de", "fr", "us"] } }, "required": ["key"] }""")]
    [InlineData("no key on purpose", """{ "x-event": { "partitionKey": "none" }, "properties": { "id": { "type": "number" } } }""")]
    [InlineData("a key that names nothing: that is another rule's", """{ "x-event": { "partitionKey": "/nothing" }, "properties": { "id": { "type": "number" } } }""")]
    public async Task WhatLooksPoorButIsNotStaysSilent(string what, string text)
    {
        await SchemaAssert.IsSilent(Id, text);
        Assert.NotEmpty(what);
    }

    [Fact]
    public async Task AnOptionalObjectAroundTheKeyCounts() =>
        await SchemaAssert.Reports(Id, """{ "x-event": { "partitionKey": [|"/customer/id"|] }, "properties": { "customer": { "properties": { "id": { "type": "string" } }, "required": ["id"] } } }""");
}
