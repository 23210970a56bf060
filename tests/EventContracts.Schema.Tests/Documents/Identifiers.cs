using System.Linq;
using EventContracts.Schema.Documents;
using Xunit;

namespace EventContracts.Schema.Tests.Documents;

public sealed class Identifiers
{
    private const string Draft4 = "\"$schema\":\"http://json-schema.org/draft-04/schema#\",";
    private const string Draft7 = "\"$schema\":\"http://json-schema.org/draft-07/schema#\",";

    [Fact]
    public void EmbeddedOnesAreRelativeToTheOneAround()
    {
        SchemaFile file = SchemaFile.Parse("a.schema.json", """
            {"$id":"https://x.example/a/root.json","$defs":{"b":{"$id":"b/","items":{"$id":"c.json#"}},"d":{"$id":"urn:uuid:1"}}}
            """);
        Assert.Equal(
            ["=https://x.example/a/root.json", "/$defs/b=https://x.example/a/b/", "/$defs/b/items=https://x.example/a/b/c.json", "/$defs/d=urn:uuid:1"],
            file.Resources.Select(resource => resource.Pointer + "=" + resource.BaseUri));
    }

    [Theory]
    [InlineData("""{"properties":{"$id":{"type":"string"},"id":{"type":"string"}}}""")]
    [InlineData("""{"enum":[{"$id":"https://x.example/no"}],"const":{"$id":"https://x.example/no"}}""")]
    [InlineData("""{"default":{"$id":"no"},"examples":[{"$id":"no"}],"x-thing":{"$id":"no"}}""")]
    [InlineData("""{"items":{"$id":5}}""")]
    [InlineData("""{"items":{"$id":""}}""")]
    [InlineData("""{"items":{"id":"only-draft-04"}}""")]
    [InlineData("{" + Draft7 + """ "items":{"$id":"https://x.example/hidden","$ref":"#"}}""")]
    [InlineData("{" + Draft7 + """ "items":{"$id":"#/properties/foo"}}""")]
    public void WhatLooksLikeOneIsNone(string text) => Assert.Single(SchemaFile.Parse("a.schema.json", text).Resources);

    [Fact]
    public void Draft4SpellsItId()
    {
        SchemaFile file = SchemaFile.Parse("a.schema.json", "{" + Draft4 + """ "id":"http://x.example/r","properties":{"id":{"id":"inner"}}}""");
        Assert.Equal(["http://x.example/r", "http://x.example/inner"], file.Resources.Select(resource => resource.BaseUri));
    }

    [Fact]
    public void BesideARootReferenceItStillNamesTheFile() =>
        Assert.Equal("https://x.example/r", SchemaFile.Parse("a.schema.json", "{" + Draft7 + """ "$id":"https://x.example/r","$ref":"#/definitions/T"}""").Resources[0].BaseUri);

    [Fact]
    public void AnchorsBelongToTheResourceAroundThem()
    {
        SchemaFile file = SchemaFile.Parse("a.schema.json", """
            {"$anchor":"root","$defs":{"a":{"$anchor":"one"},"b":{"$id":"b","$dynamicAnchor":"two","items":{"$anchor":"three"}}}}
            """);
        Assert.Equal(["root", "one"], file.Resources[0].Anchors);
        Assert.Equal(["two", "three"], file.Resources[1].Anchors);
    }

    [Fact]
    public void UpToDraft7AFragmentIsAnAnchor()
    {
        SchemaFile file = SchemaFile.Parse("a.schema.json", "{" + Draft7 + """ "definitions":{"a":{"$id":"#one"},"b":{"$id":"#/definitions/b"}}}""");
        Assert.Equal(["one"], Assert.Single(file.Resources).Anchors);
    }

    [Fact]
    public void ThePathOfAFetchedFileIsItsBase() =>
        Assert.Equal("http://localhost:1234/a/b.json", SchemaFile.Parse("http://localhost:1234/a/b.json", "{}").Resources[0].BaseUri);
}
