using EventContracts.Schema.Documents;
using Xunit;

namespace EventContracts.Schema.Tests.Documents;

public sealed class Dialects
{
    [Theory]
    [InlineData("http://json-schema.org/draft-04/schema#", SchemaDialect.Draft4)]
    [InlineData("http://json-schema.org/draft-06/schema", SchemaDialect.Draft6)]
    [InlineData("https://json-schema.org/draft-07/schema#", SchemaDialect.Draft7)]
    [InlineData("http://json-schema.org/draft-07/schema", SchemaDialect.Draft7)]
    [InlineData("https://json-schema.org/draft/2019-09/schema", SchemaDialect.Draft201909)]
    [InlineData("https://json-schema.org/draft/2020-12/schema#", SchemaDialect.Draft202012)]
    [InlineData("https://json-schema.org/draft/2020-12/schema/", SchemaDialect.Draft202012)]
    [InlineData("http://json-schema.org/schema#", SchemaDialect.Draft202012)]
    public void EverySpellingSeenInTheWildIsKnown(string declared, SchemaDialect expected)
    {
        SchemaFile file = SchemaFile.Parse("a.schema.json", $$"""{"$schema":"{{declared}}"}""");
        Assert.Equal(expected, file.Dialect);
        Assert.Equal(declared, file.DeclaredDialect);
        Assert.False(file.IsUnknownDialect);
    }

    [Theory]
    [InlineData("http://json-schema.org/draft-03/schema#")]
    [InlineData("https://acme.example/meta/event")]
    [InlineData("")]
    public void AnUnknownOneReadsAsTheNewest(string declared)
    {
        SchemaFile file = SchemaFile.Parse("a.schema.json", $$"""{"$schema":"{{declared}}"}""");
        Assert.Equal(SchemaDialect.Draft202012, file.Dialect);
        Assert.True(file.IsUnknownDialect);
    }

    [Fact]
    public void NoneIsTheNewestAndNotUnknown()
    {
        SchemaFile file = SchemaFile.Parse("a.schema.json", "{}");
        Assert.Equal(SchemaDialect.Draft202012, file.Dialect);
        Assert.Null(file.DeclaredDialect);
        Assert.False(file.IsUnknownDialect);
    }

    [Fact]
    public void AnEmbeddedResourceMayHaveItsOwn()
    {
        Subschema root = Schemas.Root("""
            {"$defs":{"old":{"$id":"https://x.example/old","$schema":"http://json-schema.org/draft-07/schema#","properties":{"p":{"$ref":"#","type":"string"}}}}}
            """);
        Subschema old = root.Definitions[0].Schema;
        Assert.Equal(SchemaDialect.Draft7, old.Dialect);
        Assert.True(old.FindProperty("p")!.RefHidesSiblings);
        Assert.Equal(SchemaDialect.Draft202012, root.Dialect);
    }
}
