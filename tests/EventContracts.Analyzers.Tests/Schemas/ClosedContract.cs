using System.Threading.Tasks;
using EventContracts.CodeFixes.Schemas;
using Xunit;

namespace EventContracts.Analyzers.Tests.Schemas;

public sealed class ClosedContract
{
    private const string Id = "EVC0011";
    private const string Closed = """{ "properties": { "a": { "type": "string" } }, "additionalProperties": false }""";

    [Theory]
    [InlineData("""{ "properties": { "a": {} }, [|"additionalProperties"|]: false }""")]
    [InlineData("""{ "properties": { "a": {} }, [|"unevaluatedProperties"|]: false }""")]
    [InlineData("""{ "properties": { "address": { "properties": { "city": {} }, [|"additionalProperties"|]: false } } }""")]
    [InlineData("""{ "properties": { "status": { "enum": ["a", "b"], [|"x-enum"|]: "closed" } } }""")]
    public async Task AClosedObjectOrEnumIsReported(string marked) => await SchemaAssert.Reports(Id, marked);

    [Theory]
    [InlineData("open", """{ "properties": { "a": {} } }""")]
    [InlineData("enums are open by default", """{ "properties": { "status": { "enum": ["a", "b"] } } }""")]
    [InlineData("closed on purpose", """{ "properties": { "a": {} }, "additionalProperties": false, "x-extensible": false }""")]
    [InlineData("an enum closed on purpose", """{ "properties": { "status": { "enum": ["a", "b"], "x-enum": "closed", "x-extensible": false } } }""")]
    [InlineData("a map", """{ "properties": { "labels": { "type": "object", "patternProperties": { "^[a-z]+$": { "type": "string" } }, "additionalProperties": false } } }""")]
    [InlineData("a map of values", """{ "properties": { "labels": { "type": "object", "additionalProperties": { "type": "string" } } } }""")]
    [InlineData("a constant", """{ "properties": { "kind": { "enum": ["a"], "x-enum": "closed" } } }""")]
    public async Task WhatCanGrowOrIsMeantIsNotReported(string what, string text)
    {
        await SchemaAssert.IsSilent(Id, text);
        Assert.NotEmpty(what);
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    public async Task AProjectThatOnlyProducesIsNotHurt(string value, bool isSilent)
    {
        var run = new SchemaRun { Options = { ["eventcontracts.producer_only"] = value } };

        Assert.Equal(isSilent ? 0 : 1, System.Linq.Enumerable.Count(await SchemaAssert.Find(run, Id, Closed)));
    }

    [Theory]
    [InlineData(Closed, "Open it: remove \"additionalProperties\"", """{ "properties": { "a": { "type": "string" } } }""")]
    [InlineData(Closed, "Closed on purpose: say \"x-extensible\": false", """{ "properties": { "a": { "type": "string" } }, "additionalProperties": false, "x-extensible": false }""")]
    [InlineData("{\n  \"additionalProperties\": false,\n  \"properties\": { \"a\": {} }\n}", "Open it: remove \"additionalProperties\"", "{\n  \"properties\": { \"a\": {} }\n}")]
    [InlineData("""{"properties":{"s":{"enum":["a","b"],"x-enum":"closed"}}}""", "Open it: remove \"x-enum\"", """{"properties":{"s":{"enum":["a","b"]}}}""")]
    [InlineData("""{"properties":{"s":{"enum":["a","b"],"x-enum":"closed"}}}""", "Closed on purpose: say \"x-extensible\": false", """{"properties":{"s":{"enum":["a","b"],"x-enum":"closed","x-extensible":false}}}""")]
    public async Task TheFixOpensItOrSaysThatItIsMeant(string text, string title, string expected)
    {
        string changed = await FixRun.Text(new ClosedContractFix(), Id, text, title);

        Assert.Equal(expected, changed);
        await SchemaAssert.IsSilent(Id, changed);
    }
}
