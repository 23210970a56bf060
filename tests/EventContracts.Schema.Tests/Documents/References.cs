using System.Linq;
using EventContracts.Schema.Documents;
using Xunit;

namespace EventContracts.Schema.Tests.Documents;

public sealed class References
{
    private static readonly SchemaSet Set = Schemas.Set(
        ("c/a.schema.json", """
            {"$defs":{"x":{"$anchor":"anchored"},"a/b":{},"t~t":{},"100%":{},"ü":{},"":{}},"properties":{"list":{"items":[{"type":"null"}]}},"x-own":{"here":{"deep":true}},"title":"no schema"}
            """),
        ("c/common/user.schema.json", """{"properties":{"name":{"type":"string"}}}"""),
        ("c/common/with space.json", "{}"),
        ("elsewhere/money.schema.json", """{"$id":"https://acme.example/types/money","$defs":{"iso":{"$anchor":"currency"}}}"""),
        ("elsewhere/deep/only.json", "{}"),
        ("elsewhere/one/twice.json", "{}"),
        ("elsewhere/two/twice.json", "{}"));

    [Theory]
    [InlineData("#", "c/a.schema.json#")]
    [InlineData("", "c/a.schema.json#")]
    [InlineData("./#/$defs/x", "c/a.schema.json#/$defs/x")]
    [InlineData("#/$defs/x", "c/a.schema.json#/$defs/x")]
    [InlineData("#/$defs/a~1b", "c/a.schema.json#/$defs/a~1b")]
    [InlineData("#/$defs/t~0t", "c/a.schema.json#/$defs/t~0t")]
    [InlineData("#/$defs/100%25", "c/a.schema.json#/$defs/100%")]
    [InlineData("#/$defs/%C3%BC", "c/a.schema.json#/$defs/ü")]
    [InlineData("#/%24defs/x", "c/a.schema.json#/$defs/x")]
    [InlineData("#/$defs/", "c/a.schema.json#/$defs/")]
    [InlineData("#/properties/list/items/0", "c/a.schema.json#/properties/list/items/0")]
    [InlineData("#/x-own/here", "c/a.schema.json#/x-own/here")]
    [InlineData("#anchored", "c/a.schema.json#/$defs/x")]
    [InlineData("a.schema.json#/$defs/x", "c/a.schema.json#/$defs/x")]
    [InlineData("common/user.schema.json", "c/common/user.schema.json#")]
    [InlineData("./common/user.schema.json#", "c/common/user.schema.json#")]
    [InlineData("../c/common/user.schema.json#/properties/name", "c/common/user.schema.json#/properties/name")]
    [InlineData("common/user", "c/common/user.schema.json#")]
    [InlineData("common/user.schema", "c/common/user.schema.json#")]
    [InlineData(@"common\user.schema.json", "c/common/user.schema.json#")]
    [InlineData("common/with%20space.json", "c/common/with space.json#")]
    [InlineData("https://acme.example/types/money", "elsewhere/money.schema.json#")]
    [InlineData("https://acme.example/types/money#", "elsewhere/money.schema.json#")]
    [InlineData("HTTPS://ACME.example/types/../types/money", "elsewhere/money.schema.json#")]
    [InlineData("https://acme.example/types/money#currency", "elsewhere/money.schema.json#/$defs/iso")]
    [InlineData("deep/only.json", "elsewhere/deep/only.json#")]
    [InlineData("only", "elsewhere/deep/only.json#")]
    [InlineData("https://other.example/deep/only.json", "elsewhere/deep/only.json#")]
    public void AReferenceLeadsTo(string reference, string target) => Assert.Equal(target, Schemas.Resolve(Set, "c/a.schema.json", reference).Target?.Key);

    [Theory]
    [InlineData("missing.json", SchemaProblemKind.DanglingReference)]
    [InlineData("user.json", SchemaProblemKind.DanglingReference)]
    [InlineData("../../../c/common/user.schema.json", SchemaProblemKind.DanglingReference)]
    [InlineData("https://acme.example/types/euro", SchemaProblemKind.RemoteReference)]
    [InlineData("https://other.example/only.json", SchemaProblemKind.RemoteReference)]
    [InlineData("urn:acme:unknown", SchemaProblemKind.RemoteReference)]
    [InlineData("#/$defs/missing", SchemaProblemKind.BadPointer)]
    [InlineData("#/title", SchemaProblemKind.BadPointer)]
    [InlineData("#/properties/list/items/1", SchemaProblemKind.BadPointer)]
    [InlineData("#/properties/list/items/00", SchemaProblemKind.BadPointer)]
    [InlineData("#/$defs/a~2b", SchemaProblemKind.BadPointer)]
    [InlineData("common/user.schema.json#/properties/nam", SchemaProblemKind.BadPointer)]
    [InlineData("#nowhere", SchemaProblemKind.UnknownAnchor)]
    [InlineData("twice.json", SchemaProblemKind.AmbiguousReference)]
    public void ABadReferenceIsAProblem(string reference, SchemaProblemKind kind)
    {
        Resolution resolution = Schemas.Resolve(Set, "c/a.schema.json", reference);
        Assert.Null(resolution.Target);
        Assert.Equal(kind, resolution.Problem!.Kind);
        Assert.Equal("c/a.schema.json", resolution.Problem.File.Path);
    }

    [Fact]
    public void AProblemStandsAtTheReferenceAndNamesTheCandidates()
    {
        const string text = """{"properties":{"p":{"$ref":"twice.json"}}}""";
        SchemaSet set = Schemas.Set(("a.schema.json", text), ("one/twice.json", "{}"), ("two/twice.json", "{}"));
        SchemaProblem problem = Assert.Single(set.CheckReferences(Schemas.File(set, "a.schema.json")));
        Assert.Equal("\"twice.json\"", text.Substring(problem.Span.Start, problem.Span.Length));
        Assert.Equal("/properties/p", problem.Pointer);
        Assert.Equal(["one/twice.json", "two/twice.json"], problem.Related.Select(place => place.File.Path));
    }

    [Theory]
    [InlineData("http://json-schema.org/draft-07/schema#")]
    [InlineData("https://json-schema.org/draft/2020-12/schema")]
    [InlineData("https://json-schema.org/draft/2020-12/meta/core")]
    [InlineData("http://json-schema.org/draft-04/schema#/definitions/positiveInteger")]
    public void AMetaschemaReadsAsAnything(string reference)
    {
        Assert.True(Schemas.Resolve(Set, "c/a.schema.json", reference).Target!.IsBoolean(out bool allowsEverything));
        Assert.True(allowsEverything);
    }

    [Fact]
    public void AProjectsOwnCopyOfTheMetaschemaWins()
    {
        SchemaSet set = Schemas.Set(("a.schema.json", "{}"), ("meta.json", """{"$id":"http://json-schema.org/draft-07/schema#","title":"meta"}"""));
        Assert.Equal("meta", Schemas.Resolve(set, "a.schema.json", "http://json-schema.org/draft-07/schema#").Target!.Title);
    }

    [Fact]
    public void InsideAnEmbeddedResourceTheRootIsItsOwn()
    {
        SchemaSet set = Schemas.Set(("a.schema.json", """
            {"$defs":{"inner":{"$id":"https://x.example/inner","$defs":{"t":{"title":"inner t"}},"items":{"$ref":"#/$defs/t"}},"t":{"title":"outer t"}}}
            """));
        Subschema from = Assert.Single(set.References(set.Files[0]));
        Assert.Equal("inner t", set.Follow(from)!.Title);
        Assert.Equal("/$defs/inner", set.Resolve(from, "#").Target!.Pointer);
    }

    [Fact]
    public void APointerIntoTheFileStillWorksFromACopiedSchemaWithAnIdentifier()
    {
        SchemaSet set = Schemas.Set(("a.schema.json", """
            {"$defs":{"t":{"title":"t"},"copied":{"$id":"https://x.example/copied","items":{"$ref":"#/$defs/t"}}}}
            """));
        Assert.Equal("t", set.Follow(Assert.Single(set.References(set.Files[0])))!.Title);
    }

    [Fact]
    public void APointerThatCrossesAnIdentifierChangesTheBase()
    {
        SchemaSet set = Schemas.Set(
            ("a.schema.json", """{"$id":"https://x.example/a","$defs":{"in":{"$id":"nested/n","properties":{"p":{"$ref":"m"}}}},"$ref":"#/$defs/in/properties/p"}"""),
            ("m.schema.json", """{"$id":"https://x.example/nested/m","title":"m"}"""));
        Assert.Equal("m", set.Follow(set.Root(set.Files[0]))!.Title);
    }

    [Fact]
    public void ARecursiveTypeIsNoCycle()
    {
        SchemaSet set = Schemas.Set(("a.schema.json", """{"properties":{"next":{"$ref":"#"}},"$defs":{"n":{"items":{"$ref":"#/$defs/n"}}}}"""));
        Assert.Empty(set.CheckReferences(set.Files[0]));
    }

    [Theory]
    [InlineData("""{"$ref":"#"}""", 1)]
    [InlineData("""{"$defs":{"a":{"$ref":"#/$defs/a"}}}""", 1)]
    [InlineData("""{"$defs":{"a":{"$ref":"#/$defs/b"},"b":{"$ref":"#/$defs/a","title":"b"}}}""", 2)]
    [InlineData("""{"$defs":{"start":{"$ref":"#/$defs/a"},"a":{"$ref":"#/$defs/b"},"b":{"$ref":"#/$defs/a"}}}""", 3)]
    public void ReferencesThatLeadOnlyToReferencesAreACycle(string text, int problems)
    {
        SchemaSet set = Schemas.Set(("a.schema.json", text));
        Assert.Equal(Enumerable.Repeat(SchemaProblemKind.CyclicReference, problems), set.CheckReferences(set.Files[0]).Select(problem => problem.Kind));
        Assert.All(set.References(set.Files[0]), from => Assert.Null(set.Follow(from)));
    }

    [Fact]
    public void ACycleAcrossFilesIsFound()
    {
        SchemaSet set = Schemas.Set(("a.schema.json", """{"$ref":"b.schema.json"}"""), ("b.schema.json", """{"$ref":"a.schema.json"}"""));
        Assert.All(set.Files, file => Assert.Equal(SchemaProblemKind.CyclicReference, Assert.Single(set.CheckReferences(file)).Kind));
    }

    [Fact]
    public void ALongChainIsFollowedToItsEnd()
    {
        string chain = string.Join(",", Enumerable.Range(0, 1000).Select(i => $"\"d{i}\":{{\"$ref\":\"#/$defs/d{i + 1}\"}}"));
        SchemaSet set = Schemas.Set(("a.schema.json", "{\"$defs\":{" + chain + ",\"d1000\":{\"title\":\"end\"}},\"$ref\":\"#/$defs/d0\"}"));
        Assert.Equal("end", set.Follow(set.Root(set.Files[0]))!.Title);
    }

    [Fact]
    public void AFileThatIsNoJsonAllowsEverything()
    {
        SchemaSet set = Schemas.Set(("a.schema.json", "{"), ("b.schema.json", """{"$ref":"a.schema.json"}"""));
        Assert.True(set.Root(Schemas.File(set, "a.schema.json")).IsBoolean(out bool allowsEverything));
        Assert.True(allowsEverything);
        Assert.Empty(set.CheckReferences(Schemas.File(set, "b.schema.json")));
    }
}
