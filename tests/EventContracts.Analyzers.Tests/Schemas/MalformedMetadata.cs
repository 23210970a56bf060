using System.Threading.Tasks;
using EventContracts.CodeFixes.Schemas;
using Xunit;

namespace EventContracts.Analyzers.Tests.Schemas;

public sealed class MalformedMetadata
{
    private const string Id = "EVC0005";

    [Theory]
    [InlineData("""{ "x-event": [|"user.created"|] }""")]
    [InlineData("""{ "x-event": { "type": [|"user created!"|] } }""")]
    [InlineData("""{ "x-event": { "version": [|[]|] } }""")]
    [InlineData("""{ "x-event": { "version": [|"one"|] } }""")]
    [InlineData("""{ "x-event": { "compatibility": [|"BACKWARDS"|] } }""")]
    [InlineData("""{ "x-event": { [|"partionKey"|]: "none" } }""")]
    [InlineData("""{ "x-event": { "ordering": [|"by key"|] } }""")]
    [InlineData("""{ "x-event": { "ordering": [|true|] } }""")]
    [InlineData("""{ "x-event": { [|"orderng"|]: "total" } }""")]
    [InlineData("""{ "x-event": { "id": [|"/evntId"|] }, "properties": { "eventId": { "type": "string" } } }""")]
    public async Task AMalformedValueIsReported(string marked) => await SchemaAssert.Reports(Id, marked);

    [Theory]
    [InlineData("""{ "type": "object" }""")]
    [InlineData("""{ "x-event": {} }""")]
    [InlineData("""{ "x-event": { "type": "user.created-late_2", "version": "10.0", "compatibility": "full", "x-team": 1 } }""")]
    [InlineData("""{ "x-event": { "ordering": "total" } }""")]
    [InlineData("""{ "x-event": { "ordering": "total", "partitionKey": "none" } }""")]
    [InlineData("""{ "x-event": { "version": 1.10, "partitionKey": "/none" } }""")]
    public async Task WhatIsLeftOutHasAConvention(string text) => await SchemaAssert.IsSilent(Id, text);

    [Fact]
    public async Task ASharedDefinitionNeedsNoName() =>
        await SchemaAssert.IsSilent(new SchemaRun { Roles = { [SchemaAssert.Path] = "Shared" } }, Id, """{ "type": "object" }""");

    [Theory]
    [InlineData("""{ "x-event": "user.created" }""", """{ "type": "a", "version": "1.0" }""", """{ "x-event": { "type": "a", "version": "1.0" } }""")]
    [InlineData("""{ "x-event": { "type": "user created!" } }""", "\"user-created\"", """{ "x-event": { "type": "user-created" } }""")]
    [InlineData("""{ "x-event": { "type": 5 } }""", "\"a\"", """{ "x-event": { "type": "a" } }""")]
    [InlineData("""{ "x-event": { "version": "v1.2.3" } }""", "\"1.2\"", """{ "x-event": { "version": "1.2" } }""")]
    [InlineData("""{ "x-event": { "version": [] } }""", "\"1.0\"", """{ "x-event": { "version": "1.0" } }""")]
    [InlineData("""{ "x-event": { "compatibility": "BACKWARDS" } }""", "\"BACKWARD\"", """{ "x-event": { "compatibility": "BACKWARD" } }""")]
    [InlineData("""{ "x-event": { "ordering": "totel" } }""", "\"total\"", """{ "x-event": { "ordering": "total" } }""")]
    [InlineData("""{ "x-event": { "partionKey": "none" } }""", "\"partitionKey\"", """{ "x-event": { "partitionKey": "none" } }""")]
    public async Task TheFixWritesWhatWasMeant(string text, string replacement, string expected) =>
        Assert.Equal(expected, await FixRun.Text(new ReplacementFix(), Id, text, "Write " + replacement));

    [Fact]
    public async Task WhereNothingWasMeantNoFixIsOffered() =>
        Assert.Empty(await FixRun.Titles(new ReplacementFix(), Id, """{ "x-event": { "delivery": "pigeon" } }"""));
}
