using System.Threading.Tasks;
using EventContracts.CodeFixes.Schemas;
using Xunit;

namespace EventContracts.Analyzers.Tests.Schemas;

public sealed class UnknownPartitionKey
{
    private const string Id = "EVC0009";

    [Theory]
    [InlineData("""{ "x-event": { "partitionKey": [|"/usreId"|] }, "properties": { "userId": {} } }""")]
    [InlineData("""{ "x-event": { "partitionKey": ["/userId", [|"/customer/idd"|]] }, "properties": { "userId": {}, "customer": { "properties": { "id": {} } } } }""")]
    [InlineData("""{ "x-event": { "partitionKey": [|"/a"|] } }""")]
    public async Task AKeyThatNamesNothingIsReported(string marked) => await SchemaAssert.Reports(Id, marked);

    [Theory]
    [InlineData("a nested property", """{ "x-event": { "partitionKey": ["/customer/id", "/region"] }, "properties": { "customer": { "properties": { "id": {} } }, "region": {} } }""")]
    [InlineData("inherited through allOf", """{ "x-event": { "partitionKey": "/id" }, "allOf": [{ "$ref": "#/$defs/base" }], "$defs": { "base": { "properties": { "id": {} } } } }""")]
    [InlineData("of every branch", """{ "x-event": { "partitionKey": "/id" }, "oneOf": [{ "properties": { "id": {} } }, { "properties": { "id": {}, "b": {} } }] }""")]
    [InlineData("with a slash in its name", """{ "x-event": { "partitionKey": "/a~1b" }, "properties": { "a/b": {} } }""")]
    [InlineData("no key on purpose", """{ "x-event": { "partitionKey": "none" } }""")]
    public async Task AKeyThatNamesAPropertyIsNotReported(string what, string text)
    {
        await SchemaAssert.IsSilent(Id, text);
        Assert.NotEmpty(what);
    }

    [Theory]
    [InlineData("/usreId", "/userId")]
    [InlineData("/customer/idd", "/customer/id")]
    [InlineData("/ab", "/a~1b")]
    public async Task TheFixTakesTheNearestName(string written, string meant)
    {
        string text = $$"""{ "x-event": { "partitionKey": "{{written}}" }, "properties": { "userId": {}, "customer": { "properties": { "id": {} } }, "a/b": {} } }""";

        Assert.Equal(text.Replace(written, meant, System.StringComparison.Ordinal), await FixRun.Text(new ReplacementFix(), Id, text, $"Write \"{meant}\""));
    }

    [Fact]
    public async Task WhereNoNameIsNearNoFixIsOffered() =>
        Assert.Empty(await FixRun.Titles(new ReplacementFix(), Id, """{ "x-event": { "partitionKey": "/warehouse" }, "properties": { "userId": {} } }"""));
}
