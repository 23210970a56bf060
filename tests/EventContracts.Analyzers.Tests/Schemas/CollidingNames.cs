using System.Threading.Tasks;
using EventContracts.CodeFixes.Schemas;
using Xunit;

namespace EventContracts.Analyzers.Tests.Schemas;

public sealed class CollidingNames
{
    private const string Id = "EVC0006";

    private static readonly (string, string) Base = ("base.json", """{ "$schema": "http://json-schema.org/draft-07/schema#", "type": "object", "properties": { "order-id": { "type": "string" } } }""");

    [Theory]
    [InlineData("a hyphen", """{ "properties": { "order-id": {}, [|"orderId"|]: {} } }""")]
    [InlineData("in whatever order they stand", """{ "properties": { [|"orderId"|]: {}, "order-id": {} } }""")]
    [InlineData("case alone", """{ "properties": { "Id": {}, [|"id"|]: {} } }""")]
    [InlineData("a nested object", """{ "properties": { "customer": { "properties": { [|"e_mail"|]: {}, "eMail": {} } } } }""")]
    [InlineData("inherited", """{ "allOf": [{ "$ref": "base.json" }], "properties": { [|"orderId"|]: {} } }""")]
    [InlineData("two parts of an allOf", """{ "allOf": [{ "properties": { "a-b": {} } }, { "properties": { [|"aB"|]: {} } }] }""")]
    [InlineData("explicit names", """{ "properties": { "a": { "x-csharp-name": "Same" }, [|"b"|]: { "x-csharp-name": "same" } } }""")]
    [InlineData("an explicit name and a plain one", """{ "properties": { [|"a"|]: {}, "z": { "x-csharp-name": "A" } } }""")]
    public async Task TheLaterNameIsReported(string what, string marked)
    {
        await SchemaAssert.Reports(Id, marked, Base);
        Assert.NotEmpty(what);
    }

    [Theory]
    [InlineData("an explicit name", """{ "properties": { "order-id": {}, "orderId": { "x-csharp-name": "OrderKey" } } }""")]
    [InlineData("signs that are spelled out", """{ "properties": { "+1": {}, "-1": {} } }""")]
    [InlineData("two objects", """{ "properties": { "a": { "properties": { "x-y": {} } }, "b": { "properties": { "xY": {} } } } }""")]
    [InlineData("branches with a type each", """{ "properties": { "a": { "oneOf": [{ "type": "object", "properties": { "x-y": {} } }, { "type": "object", "properties": { "xY": {} } }] } } }""")]
    [InlineData("the same property refined", """{ "allOf": [{ "$ref": "base.json" }], "properties": { "order-id": { "maxLength": 3 } } }""")]
    [InlineData("hidden by a reference of draft 7", """{ "$schema": "http://json-schema.org/draft-07/schema#", "$ref": "base.json", "properties": { "orderId": {} } }""")]
    [InlineData("property names of a value", """{ "properties": { "a": { "const": { "properties": { "x-y": {}, "xY": {} } } } } }""")]
    public async Task NamesThatDifferAreNotReported(string what, string text)
    {
        await SchemaAssert.IsSilent(Id, text, Base);
        Assert.NotEmpty(what);
    }

    [Fact]
    public async Task ACollisionIsReportedWhereItIsWrittenNotWhereItIsReferredTo() =>
        await SchemaAssert.Reports(Id, """{ "allOf": [{ "$ref": "#/$defs/d" }], "$defs": { "d": { "properties": { "x-y": {}, [|"xY"|]: {} } } } }""");

    [Theory]
    [InlineData("""{ "properties": { "order-id": {}, "orderId": { "type": "string" } } }""", "OrderId2", """{ "properties": { "order-id": {}, "orderId": { "type": "string", "x-csharp-name": "OrderId2" } } }""")]
    [InlineData("""{"properties":{"a-b":{},"aB":{}}}""", "AB2", """{"properties":{"a-b":{},"aB":{"x-csharp-name":"AB2"}}}""")]
    [InlineData("""{ "properties": { "a": { "x-csharp-name": "Same" }, "b": { "x-csharp-name": "same" } } }""", "Same2", """{ "properties": { "a": { "x-csharp-name": "Same" }, "b": { "x-csharp-name": "Same2" } } }""")]
    public async Task TheFixGivesAName(string text, string name, string expected)
    {
        string changed = await FixRun.Text(new CollidingNamesFix(), Id, text, "Name it " + name);

        Assert.Equal(expected, changed);
        await SchemaAssert.IsSilent(Id, changed);
    }
}
