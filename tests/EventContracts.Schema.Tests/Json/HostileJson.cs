using System.Linq;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;
using Xunit;

namespace EventContracts.Schema.Tests.Json;

public sealed class HostileJson
{
    private const string Sample = """
        {"$schema":"http://json-schema.org/draft-07/schema#","type":["object","null"],"x":{"a":[1.5e-3,true,false,null,"é\u00e9\\\"😀"]}}
        """;

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{\"a\":", "}")]
    [InlineData("{\"properties\":{\"a\":", "}}")]
    public void TenThousandLevelsAreTooDeep(string open, string close)
    {
        string text = string.Concat(Enumerable.Repeat(open, 10_000)) + "1" + string.Concat(Enumerable.Repeat(close, 10_000));
        JsonParseResult result = JsonParser.Parse(text);
        Assert.Null(result.Root);
        Assert.Equal(JsonProblemKind.TooDeep, Assert.Single(result.Problems).Kind);
    }

    [Fact]
    public void TheDeepestAllowedNestingIsRead()
    {
        Assert.NotNull(JsonParser.Parse(new string('[', 256) + new string(']', 256)).Root);
        Assert.Null(JsonParser.Parse(new string('[', 257) + new string(']', 257)).Root);
    }

    [Fact]
    public void TenMebibytesAreTooLarge()
    {
        JsonParseResult result = JsonParser.Parse("\"" + new string('x', 10 * 1024 * 1024) + "\"");
        Assert.Null(result.Root);
        Assert.Equal(JsonProblemKind.TooLarge, Assert.Single(result.Problems).Kind);
    }

    [Fact]
    public void ATextCutAnywhereIsOneProblem()
    {
        string sample = Sample.Trim();
        for (int length = 0; length < sample.Length; length++)
        {
            JsonParseResult result = JsonParser.Parse(sample.Substring(0, length));
            Assert.Null(result.Root);
            Assert.Single(result.Problems);
        }
    }

    [Fact]
    public void AnyCharacterAnywhereNeverThrows()
    {
        char[] intruders = ['\0', '"', '\\', '{', '}', '[', ']', ',', ':', '/', '-', '1', '\uD83D', '\uDE00', '\uFFFD', '\n'];
        for (int at = 0; at < Sample.Length; at++)
        {
            foreach (char intruder in intruders)
            {
                SchemaFile file = SchemaFile.Parse("a.schema.json", Sample.Remove(at, 1).Insert(at, intruder.ToString()));
                Assert.True(file.Root is not null || file.Problems.Count > 0);
                Assert.All(file.Problems, problem => Assert.InRange(problem.Span.End, problem.Span.Start, Sample.Length));
            }
        }
    }

    [Theory]
    [InlineData("\"\\uD800\"", "\uFFFD")]
    [InlineData("\"a\\uDC00b\"", "a\uFFFDb")]
    [InlineData("\"\\uD83D\\uD83D\\uDE00\"", "\uFFFD😀")]
    public void HalfASurrogatePairIsAProblemAndReplaced(string text, string expected)
    {
        JsonParseResult result = JsonParser.Parse(text);
        Assert.Equal(expected, result.Root!.Text);
        Assert.Equal(JsonProblemKind.LoneSurrogate, Assert.Single(result.Problems).Kind);
    }

    [Fact]
    public void ARawHalfOfAPairIsTheSame()
    {
        JsonParseResult result = JsonParser.Parse("\"\uD83D\"");
        Assert.Equal("\uFFFD", result.Root!.Text);
        Assert.Equal(JsonProblemKind.LoneSurrogate, Assert.Single(result.Problems).Kind);
    }

    [Theory]
    [InlineData("{\0\"\0a\0\"\0", false)]
    [InlineData("\uFFFD\uFFFD{", false)]
    [InlineData("{\"M\uFFFDller\":1}", true)]
    public void TextOfAnotherEncodingIsRecognised(string text, bool hasRoot)
    {
        JsonParseResult result = JsonParser.Parse(text);
        Assert.Equal(hasRoot, result.Root is not null);
        Assert.Equal(JsonProblemKind.NotUtf8, Assert.Single(result.Problems).Kind);
    }

    [Fact]
    public void ManyMembersOfOneNameTakeNoQuadraticList()
    {
        string text = "{" + string.Join(",", Enumerable.Repeat("\"a\":1", 50_000)) + "}";
        JsonParseResult result = JsonParser.Parse(text);
        Assert.Equal(49_999, result.Problems.Count);
        Assert.NotNull(result.Root!.Member("a"));
    }
}
