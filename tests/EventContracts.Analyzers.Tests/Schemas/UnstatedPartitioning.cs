using System.Threading.Tasks;
using EventContracts.CodeFixes.Schemas;
using Xunit;

namespace EventContracts.Analyzers.Tests.Schemas;

public sealed class UnstatedPartitioning
{
    private const string Id = "EVC0008";

    [Theory]
    [InlineData("""{ [|"x-event"|]: { "type": "a" }, "type": "object", "properties": { "userId": { "type": "string" } } }""")]
    [InlineData("""{ [|"x-event"|]: { "type": "a", "ordering": "some" }, "type": "object", "properties": { "userId": { "type": "string" } } }""")]
    [InlineData("""[|{|] "type": "object", "properties": { "userId": { "type": "string" } } }""")]
    public async Task AnEventThatSaysNothingOfItsKeyIsReported(string marked) => await SchemaAssert.Reports(Id, marked);

    [Theory]
    [InlineData("a property", """{ "x-event": { "partitionKey": "/userId" }, "properties": { "userId": { "type": "string" } } }""")]
    [InlineData("none on purpose", """{ "x-event": { "partitionKey": "none" }, "type": "object" }""")]
    [InlineData("one order of all", """{ "x-event": { "ordering": "total" }, "type": "object" }""")]
    [InlineData("something malformed: that is another rule's", """{ "x-event": { "partitionKey": 5 }, "type": "object" }""")]
    [InlineData("nothing, for definitions alone", """{ "$defs": { "a": { "type": "object" } } }""")]
    public async Task WhatIsStatedIsNotReported(string what, string text)
    {
        await SchemaAssert.IsSilent(Id, text);
        Assert.NotEmpty(what);
    }

    [Fact]
    public async Task SharedTypesHaveNoPartitions()
    {
        const string text = """{ "type": "object", "properties": { "street": { "type": "string" } } }""";

        await SchemaAssert.IsSilent(Id, text, ("b.schema.json", """{ "properties": { "address": { "$ref": "a.schema.json" } } }"""));
        await SchemaAssert.IsSilent(new SchemaRun { Roles = { [SchemaAssert.Path] = "Shared" } }, Id, text);
    }

    [Fact]
    public async Task TheFixOffersPropertiesThatWouldDoAndNone() => Assert.Equal(
        ["Partition by /userId", "Partition by /region", "State that events need no order"],
        await FixRun.Titles(new UnstatedPartitioningFix(), Id, """
            {
              "x-event": {},
              "properties": {
                "region": { "type": "string" }, "userId": { "type": "integer" }, "eventId": { "type": "string" }, "occurredAt": { "type": "string", "format": "date-time" },
                "email": { "type": "string" }, "total": { "type": "number" }, "paid": { "type": "boolean" }
              },
              "required": ["region", "userId", "eventId", "occurredAt", "total", "paid"]
            }
            """));

    [Theory]
    [InlineData("""{ "x-event": { "type": "a" }, "type": "object" }""", """{ "x-event": { "type": "a", "partitionKey": "none" }, "type": "object" }""")]
    [InlineData("""{ "x-event": {}, "type": "object" }""", """{ "x-event": { "partitionKey": "none" }, "type": "object" }""")]
    [InlineData("{\n  \"type\": \"object\"\n}", "{\n  \"x-event\": { \"partitionKey\": \"none\" },\n  \"type\": \"object\"\n}")]
    [InlineData("{\n  \"x-event\": {\n    \"type\": \"a\"\n  }\n}", "{\n  \"x-event\": {\n    \"type\": \"a\",\n    \"partitionKey\": \"none\"\n  }\n}")]
    public async Task TheFixWritesTheKey(string text, string expected)
    {
        string changed = await FixRun.Text(new UnstatedPartitioningFix(), Id, text, "State that events need no order");

        Assert.Equal(expected, changed);
        await SchemaAssert.IsSilent(Id, changed);
    }
}
