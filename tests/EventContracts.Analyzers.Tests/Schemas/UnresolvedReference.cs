using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using EventContracts.CodeFixes.Schemas;
using Microsoft.CodeAnalysis;
using Xunit;

namespace EventContracts.Analyzers.Tests.Schemas;

public sealed class UnresolvedReference
{
    private const string Id = "EVC0003";

    private static readonly (string, string) Shared = ("elsewhere/shared.json", """{ "$id": "https://example.com/shared", "type": "object", "$defs": { "a": { "$anchor": "anchored" } } }""");

    [Theory]
    [InlineData("""{ "properties": { "x": { "$ref": [|"none.json"|] } } }""")]
    [InlineData("""{ "properties": { "x": { "$ref": [|"https://example.com/x.json"|] } } }""")]
    [InlineData("""{ "properties": { "x": { "$ref": [|"#/$defs/none"|] } } }""")]
    [InlineData("""{ "properties": { "x": { "$ref": [|"#none"|] } } }""")]
    [InlineData("""{ "properties": { "x": { "$ref": [|"#/properties/x"|] } } }""")]
    public async Task AReferenceToNothingIsReported(string marked) => await SchemaAssert.Reports(Id, marked, Shared);

    [Theory]
    [InlineData("an $id at another path", """{ "properties": { "a": { "$ref": "https://example.com/shared" } } }""")]
    [InlineData("an anchor at another path", """{ "properties": { "a": { "$ref": "https://example.com/shared#anchored" } } }""")]
    [InlineData("the end of a path", """{ "properties": { "a": { "$ref": "shared.json" } } }""")]
    [InlineData("itself", """{ "properties": { "next": { "$ref": "#" } } }""")]
    [InlineData("a metaschema", """{ "properties": { "schema": { "$ref": "http://json-schema.org/draft-07/schema#" } } }""")]
    public async Task AReferenceToSomethingIsNotReported(string what, string text)
    {
        await SchemaAssert.IsSilent(Id, text, Shared);
        Assert.NotEmpty(what);
    }

    [Theory]
    [InlineData("shared/address.schema.json", "/project/contracts/shared/address.schema.json")]
    [InlineData("../address.schema.json", "/project/address.schema.json")]
    public async Task AMissingFileIsCreatedWhereTheReferenceLooksForIt(string reference, string path)
    {
        string text = $$"""{ "properties": { "a": { "$ref": "{{reference}}" } } }""";
        using var run = new FixRun(text, "/project/contracts/a.schema.json");

        Solution changed = await run.Apply(new UnresolvedReferenceFix(), Id, $"Create '{reference}'");

        TextDocument added = Assert.Single(changed.Projects.Single().AdditionalDocuments, one => one.Name == "address.schema.json");
        Assert.Equal(path, added.FilePath);
        IReadOnlyList<Diagnostic> found = await new SchemaRun().Of(
            ("/project/contracts/a.schema.json", text),
            (added.FilePath!, (await added.GetTextAsync()).ToString()));
        Assert.DoesNotContain(found, one => one.Id == Id);
    }

    [Theory]
    [InlineData("https://example.com/money")]
    [InlineData("../money.schema.json")]
    public async Task AFileOfAnotherProjectIsAdded(string reference)
    {
        using var run = new FixRun($$"""{ "properties": { "a": { "$ref": "{{reference}}" } } }""");
        run.AddFile(run.AddProject("Finance"), "/finance/money.schema.json", """{ "$id": "https://example.com/money", "type": "object" }""");

        Solution changed = await run.Apply(new UnresolvedReferenceFix(), Id, "Add 'money.schema.json' of Finance");

        Assert.Equal("/finance/money.schema.json", Assert.Single(changed.Projects.Single(one => one.Name == "Project").AdditionalDocuments, one => one.Name == "money.schema.json").FilePath);
    }

    [Theory]
    [InlineData("https://example.com/nowhere.json")]
    [InlineData("#/$defs/none")]
    [InlineData("part.json#/$defs/one")]
    public async Task WhatCannotBeMendedGetsNoFix(string reference) =>
        Assert.Empty(await FixRun.Titles(new UnresolvedReferenceFix(), Id, $$"""{ "properties": { "a": { "$ref": "{{reference}}" } } }"""));
}
