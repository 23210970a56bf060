using System.Linq;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;
using Xunit;

namespace EventContracts.Schema.Tests;

public sealed class JsonParsing
{
    [Theory]
    [InlineData("", JsonProblemKind.Empty, 0)]
    [InlineData("  \n", JsonProblemKind.Empty, 0)]
    [InlineData("{\"a\":1", JsonProblemKind.Syntax, 6)]
    [InlineData("{\"a\":1,}", JsonProblemKind.Syntax, 7)]
    [InlineData("{\"a\" 1}", JsonProblemKind.Syntax, 5)]
    [InlineData("[1 2]", JsonProblemKind.Syntax, 3)]
    [InlineData("// no\n{}", JsonProblemKind.Syntax, 0)]
    [InlineData("{\"a\":01}", JsonProblemKind.Syntax, 6)]
    [InlineData("{\"a\":\"\\x\"}", JsonProblemKind.Syntax, 6)]
    [InlineData("{} {}", JsonProblemKind.Syntax, 3)]
    [InlineData("{\"a\":\"x\ny\"}", JsonProblemKind.Syntax, 7)]
    public void ABadTextGivesOneProblemAtItsPlace(string text, JsonProblemKind kind, int offset)
    {
        JsonParseResult result = JsonParser.Parse(text);

        Assert.Null(result.Root);
        JsonProblem problem = Assert.Single(result.Problems);
        Assert.Equal(kind, problem.Kind);
        Assert.Equal(offset, problem.Span.Start);
        Assert.NotEmpty(problem.Message);
    }

    [Fact]
    public void EveryTruncationOfAValidTextIsOneProblemAndNoException()
    {
        const string text = """{"$id":"a\u00e9\n","type":["object",null,true],"n":-1.5e+3,"x":{"y":[{}]}}""";
        Assert.NotNull(JsonParser.Parse(text).Root);
        for (int length = 0; length < text.Length; length++)
        {
            JsonParseResult result = JsonParser.Parse(text[..length]);
            Assert.Null(result.Root);
            Assert.Single(result.Problems);
            Assert.InRange(result.Problems[0].Span.Start, 0, length);
        }
    }

    [Fact]
    public void DeepNestingIsRefusedWhereItGetsTooDeep()
    {
        JsonParseResult result = JsonParser.Parse(new string('[', 10_000));

        JsonProblem problem = Assert.Single(result.Problems);
        Assert.Equal(JsonProblemKind.TooDeep, problem.Kind);
        Assert.Equal(256, problem.Span.Start);
    }

    [Fact]
    public void ALargeFileIsRefused() =>
        Assert.Equal(JsonProblemKind.TooLarge, Assert.Single(JsonParser.Parse("\"" + new string('a', 10_000_000) + "\"").Problems).Kind);

    [Fact]
    public void AByteOrderMarkIsAllowed() => Assert.Empty(JsonParser.Parse("\uFEFF{}").Problems);

    [Fact]
    public void ADuplicateKeyIsAProblemAtTheSecondName()
    {
        JsonParseResult result = JsonParser.Parse("""{"a":1,"b":2,"a":3}""");

        Assert.NotNull(result.Root);
        JsonProblem problem = Assert.Single(result.Problems);
        Assert.Equal(JsonProblemKind.DuplicateKey, problem.Kind);
        Assert.Equal(new TextSpan(13, 3), problem.Span);
    }

    [Fact]
    public void LinesAndColumnsCountFromZero()
    {
        SchemaFile file = SchemaFile.Parse("a.schema.json", "{\r\n  \"a\": 1\n}");

        Assert.Equal((1, 2), file.LineColumn(file.Root!.Members.Single().NameSpan.Start));
        Assert.Equal((2, 0), file.LineColumn(file.Text.Length - 1));
    }
}
