using System.Linq;
using EventContracts.Schema.Documents;
using Xunit;

namespace EventContracts.Schema.Tests;

public sealed class ReferenceResolution
{
    [Theory]
    [InlineData("#/$defs/x", "/c/a.json#/$defs/x")]
    [InlineData("./#/$defs/x", "/c/a.json#/$defs/x")]
    [InlineData("#", "/c/a.json#")]
    [InlineData("#anchored", "/c/a.json#/$defs/y")]
    [InlineData("#/$defs/a~1b", "/c/a.json#/$defs/a~1b")]
    [InlineData("#/$defs/100%25", "/c/a.json#/$defs/100%")]
    [InlineData("other/b.json", "/c/other/b.json#")]
    [InlineData("other/b", "/c/other/b.json#")]
    [InlineData("other/b.json#", "/c/other/b.json#")]
    [InlineData("other/b.json#/properties/p", "/c/other/b.json#/properties/p")]
    [InlineData("../c/other/../other/b.json", "/c/other/b.json#")]
    [InlineData("https://example.com/schemas/c", "/c/elsewhere.json#")]
    public void AReferenceLeadsToItsSchema(string reference, string target) =>
        Assert.Equal(target, Resolve(reference).Target?.Key);

    [Theory]
    [InlineData("missing.json", SchemaProblemKind.DanglingReference)]
    [InlineData("#/$defs/none", SchemaProblemKind.DanglingReference)]
    [InlineData("#nowhere", SchemaProblemKind.DanglingReference)]
    [InlineData("https://example.com/not-here.json", SchemaProblemKind.RemoteReference)]
    [InlineData("#/$defs/loop", SchemaProblemKind.CyclicReference)]
    public void ABadReferenceIsAProblemAtItsValue(string reference, SchemaProblemKind kind)
    {
        Resolution resolution = Resolve(reference);

        Assert.Equal(kind, resolution.Problem?.Kind);
        Assert.Equal($"\"{reference}\"".Length, resolution.Problem!.Span.Length);
    }

    [Fact]
    public void ReferencesAreRelativeToTheNearestId()
    {
        SchemaSet set = Set(
            ("a.json", """{"$id":"https://example.com/v1/a","$defs":{"in":{"$id":"nested/n","properties":{"p":{"$ref":"m"}}}}}"""),
            ("m.json", """{"$id":"https://example.com/v1/nested/m"}"""));
        Subschema from = set.References(set.Files[0]).Single();

        Assert.Equal("m.json#", set.Resolve(from, from.Ref!.Text).Target?.Key);
    }

    [Fact]
    public void APropertyNamedIdIsNoId()
    {
        SchemaSet set = Set(("a.json", """{"properties":{"$id":{"type":"string"},"x":{"$ref":"#/properties/$id"}}}"""));
        Subschema from = set.References(set.Files[0]).Single();

        Assert.Equal("a.json#/properties/$id", set.Resolve(from, from.Ref!.Text).Target?.Key);
    }

    [Fact]
    public void OneIdForTwoBodiesIsAProblemAndForEqualBodiesIsNot()
    {
        Assert.Single(Set(("a.json", """{"$id":"x","type":"object"}"""), ("b.json", """{"$id":"x","type":"array"}""")).Problems);
        Assert.Empty(Set(("a.json", """{"$id":"x","type":"object"}"""), ("b.json", """{"type":"object", "$id":"x"}""")).Problems);
    }

    [SkippableFact]
    public void EveryReferenceOfTheWebhookSchemasResolves()
    {
        SchemaSet set = SchemaSet.Create(Corpora.Files("github-webhooks/payload-schemas").Select(file => SchemaFile.Parse(file.Path, file.Text)));
        var references = set.Files.SelectMany(set.References).ToArray();

        Assert.Equal(291, set.Files.Count);
        Assert.True(references.Length > 1000);
        Assert.All(references, from => Assert.NotNull(set.Resolve(from, from.Ref!.Text).Target));
    }

    private static Resolution Resolve(string reference)
    {
        SchemaSet set = Set(
            ("/c/a.json", """{"$defs":{"x":{},"y":{"$anchor":"anchored"},"a/b":{},"100%":{},"loop":{"$ref":"#/$defs/loop2"},"loop2":{"$ref":"#/$defs/loop"}},"properties":{"from":{"$ref":"REF"}}}""".Replace("REF", reference)),
            ("/c/other/b.json", """{"properties":{"p":{}}}"""),
            ("/c/elsewhere.json", """{"$id":"https://example.com/schemas/c"}"""));
        Subschema from = set.References(set.Files.Single(file => file.FileName == "a.json")).Single(one => one.Pointer == "/properties/from");
        return set.Resolve(from, reference);
    }

    private static SchemaSet Set(params (string Path, string Text)[] files) => SchemaSet.Create(files.Select(file => SchemaFile.Parse(file.Path, file.Text)));
}
