using System.Threading.Tasks;
using EventContracts.CodeFixes.Schemas;
using Microsoft.CodeAnalysis;
using Xunit;

namespace EventContracts.Analyzers.Tests.Schemas;

public sealed class MissingEventId
{
    private const string Id = "EVC0007";
    private const string Title = "Add a required 'eventId'";

    [Theory]
    [InlineData("""{ [|"x-event"|]: { "type": "a" }, "type": "object", "properties": { "userId": { "type": "string" } }, "required": ["userId"] }""")]
    [InlineData("""{ [|"x-event"|]: { "type": "a" }, "properties": { "eventId": { "type": "string" } } }""")]
    [InlineData("""{ [|"x-event"|]: { "type": "a" }, "properties": { "eventId": { "type": "integer" } }, "required": ["eventId"] }""")]
    public async Task AnEventWithoutIdIsReported(string marked)
    {
        await SchemaAssert.Reports(Id, marked);
        Assert.Equal(DiagnosticSeverity.Warning, (await SchemaAssert.Single(Id, MarkedText.Parse(marked).Text)).Severity);
    }

    [Fact]
    public async Task APlainSchemaMayBeSomebodyElsesSoItIsASuggestionThere()
    {
        const string text = """{ "type": "object", "properties": { "userId": { "type": "string" } } }""";

        Assert.Equal(DiagnosticSeverity.Info, (await SchemaAssert.Single(Id, text)).Severity);
        Assert.Equal(DiagnosticSeverity.Warning, Assert.Single(await SchemaAssert.Find(new SchemaRun { Roles = { [SchemaAssert.Path] = "Event" } }, Id, text)).Severity);
    }

    [Theory]
    [InlineData("by convention", """{ "x-event": {}, "properties": { "eventId": { "type": "string" } }, "required": ["eventId"] }""")]
    [InlineData("under the other convention", """{ "x-event": {}, "properties": { "id": { "type": "string", "format": "uuid" } }, "required": ["id"] }""")]
    [InlineData("stated", """{ "x-event": { "id": "/meta/uid" }, "properties": { "meta": { "properties": { "uid": { "type": "string" } } } } }""")]
    [InlineData("stated, but misspelt: that is another rule's", """{ "x-event": { "id": "/meta/uit" }, "properties": { "meta": { "properties": { "uid": { "type": "string" } } } } }""")]
    [InlineData("in the envelope", """{ "x-event": { "envelope": "cloudevents" }, "type": "object", "properties": { "userId": { "type": "string" } } }""")]
    [InlineData("inherited", """{ "x-event": {}, "allOf": [{ "$ref": "#/$defs/base" }], "$defs": { "base": { "properties": { "eventId": { "type": "string" } }, "required": ["eventId"] } } }""")]
    [InlineData("definitions alone", """{ "$defs": { "a": { "type": "object" } } }""")]
    public async Task AnEventWithIdIsNotReported(string what, string text)
    {
        await SchemaAssert.IsSilent(Id, text);
        Assert.NotEmpty(what);
    }

    [Fact]
    public async Task SharedTypesAreNoEvents()
    {
        const string text = """{ "type": "object", "properties": { "street": { "type": "string" } } }""";

        await SchemaAssert.IsSilent(Id, text, ("b.schema.json", """{ "properties": { "address": { "$ref": "a.schema.json" } } }"""));
        await SchemaAssert.IsSilent(new SchemaRun { Roles = { [SchemaAssert.Path] = "Shared" } }, Id, text);
    }

    [Theory]
    [InlineData(
        "{\r\n\t\"x-event\": {},\r\n\t\"properties\": {\r\n\t\t\"userId\": { \"type\": \"string\" }\r\n\t},\r\n\t\"required\": [\"userId\"]\r\n}",
        "{\r\n\t\"x-event\": {},\r\n\t\"properties\": {\r\n\t\t\"eventId\": { \"type\": \"string\", \"format\": \"uuid\" },\r\n\t\t\"userId\": { \"type\": \"string\" }\r\n\t},\r\n\t\"required\": [\"userId\", \"eventId\"]\r\n}")]
    [InlineData(
        "{\n  \"x-event\": {},\n  \"properties\": {\n    \"userId\": {\n      \"type\": \"string\"\n    }\n  }\n}\n",
        "{\n  \"x-event\": {},\n  \"properties\": {\n    \"eventId\": {\n      \"type\": \"string\",\n      \"format\": \"uuid\"\n    },\n    \"userId\": {\n      \"type\": \"string\"\n    }\n  },\n  \"required\": [\"eventId\"]\n}\n")]
    [InlineData("""{ "x-event": {}, "type": "object" }""", """{ "x-event": {}, "type": "object", "properties": { "eventId": { "type": "string", "format": "uuid" } }, "required": ["eventId"] }""")]
    [InlineData("""{ "x-event": {}, "properties": { "eventId": { "type": "string" } } }""", """{ "x-event": {}, "properties": { "eventId": { "type": "string" } }, "required": ["eventId"] }""")]
    public async Task TheFixAddsARequiredId(string text, string expected)
    {
        string changed = await FixRun.Text(new MissingEventIdFix(), Id, text, Title);

        Assert.Equal(expected, changed);
        await SchemaAssert.IsSilent(Id, changed);
    }

    [Fact]
    public async Task WhereTheRootIsAReferenceNoPlaceIsChosen() =>
        Assert.Empty(await FixRun.Titles(new MissingEventIdFix(), Id, """{ "x-event": {}, "$ref": "#/$defs/a", "$defs": { "a": { "type": "object", "properties": { "b": {} } } } }"""));
}
