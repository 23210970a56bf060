using System.Linq;
using EventContracts.Schema.Documents;
using Xunit;

namespace EventContracts.Schema.Tests.Documents;

public sealed class SharedIdentifiers
{
    [Fact]
    public void OneIdentifierOnTwoDifferentFilesIsAProblemWithBothPlaces()
    {
        SchemaSet set = Schemas.Set(("b.schema.json", """{"$id":"x","type":"array"}"""), ("a.schema.json", """{"$id":"x#","type":"object"}"""));
        SchemaProblem problem = Assert.Single(set.Problems);
        Assert.Equal(SchemaProblemKind.DuplicateId, problem.Kind);
        Assert.Equal("b.schema.json", problem.File.Path);
        Assert.Equal(7, problem.Span.Start);
        SchemaPlace other = Assert.Single(problem.Related);
        Assert.Equal(("a.schema.json", 7), (other.File.Path, other.Span.Start));
    }

    [Fact]
    public void OnEqualBodiesItIsNoneAndTheFirstPathAnswers()
    {
        SchemaSet set = Schemas.Set(
            ("b.schema.json", """{"type":"object","$id":"x"}"""), ("a.schema.json", """{ "$id": "x", "type": "object" }"""), ("c.schema.json", "{}"));
        Assert.Empty(set.Problems);
        Assert.Equal("a.schema.json#", Schemas.Resolve(set, "c.schema.json", "x").Target!.Key);
        Assert.Equal("b.schema.json#", Schemas.Resolve(set, "b.schema.json", "x").Target!.Key);
    }

    [Fact]
    public void EmbeddedCopiesInManyFilesMeanTheFilesOwn()
    {
        SchemaSet set = Schemas.Set(
            ("a.schema.json", """{"$defs":{"m":{"$id":"money","title":"a"}},"items":{"$ref":"money"}}"""),
            ("b.schema.json", """{"$defs":{"m":{"$id":"money","title":"b"}},"items":{"$ref":"money"}}"""));
        Assert.Empty(set.Problems);
        Assert.Equal(["a", "b"], set.Files.Select(file => set.Follow(set.Root(file).Items!)!.Title));
    }

    [Fact]
    public void SomebodyElseCannotTellDifferentCopiesApart()
    {
        SchemaSet set = Schemas.Set(
            ("a.schema.json", """{"$defs":{"m":{"$id":"money","title":"a"}}}"""),
            ("b.schema.json", """{"$defs":{"m":{"$id":"money","title":"b"}}}"""),
            ("c.schema.json", "{}"));
        SchemaProblem problem = Schemas.Resolve(set, "c.schema.json", "money").Problem!;
        Assert.Equal(SchemaProblemKind.AmbiguousReference, problem.Kind);
        Assert.Equal(["a.schema.json", "b.schema.json"], problem.Related.Select(place => place.File.Path));
    }

    [Fact]
    public void AFileOfThatNameWinsOverCopies()
    {
        SchemaSet set = Schemas.Set(
            ("a.schema.json", """{"$defs":{"m":{"$id":"money","title":"copy"}}}"""), ("m.schema.json", """{"$id":"money","title":"file"}"""), ("z.schema.json", "{}"));
        Assert.Equal("file", Schemas.Resolve(set, "z.schema.json", "money").Target!.Title);
    }

    [Fact]
    public void TwiceInOneFileIsAProblem() =>
        Assert.Single(Schemas.Set(("a.schema.json", """{"$defs":{"x":{"$id":"m","title":"1"},"y":{"$id":"m","title":"2"}}}""")).Problems);

    [Fact]
    public void TheOrderOfFilesChangesNothing()
    {
        (string, string)[] files = [("a.schema.json", """{"$id":"x","title":"1"}"""), ("b.schema.json", """{"$id":"x","title":"2"}"""), ("c.schema.json", """{"$id":"x","title":"3"}""")];
        SchemaSet forward = Schemas.Set(files), backward = Schemas.Set([.. files.Reverse()]);
        Assert.Equal(forward.Problems.Select(problem => problem.ToString()), backward.Problems.Select(problem => problem.ToString()));
        Assert.Equal(forward.Files, backward.Files);
    }

    [Fact]
    public void APathGivenTwiceIsOneFile()
    {
        SchemaSet set = Schemas.Set((@"x\a.schema.json", "{}"), ("x/a.schema.json", "{}"));
        Assert.Equal("x/a.schema.json", Assert.Single(set.Files).Path);
    }
}
