using System.Linq;
using EventContracts.Schema.Json;
using Xunit;

namespace EventContracts.Schema.Tests.Json;

public sealed class JsonParsing
{
    [Fact]
    public void EveryKindIsRead()
    {
        JsonNode root = Root("""{"o":{},"a":[1,"x"],"s":"t","n":-1.5e3,"t":true,"f":false,"z":null}""");
        Assert.Equal(
            [JsonKind.Object, JsonKind.Array, JsonKind.String, JsonKind.Number, JsonKind.True, JsonKind.False, JsonKind.Null],
            root.Members.Select(member => member.Value.Kind));
        Assert.Equal("-1.5e3", root.Member("n")!.Text);
        Assert.Equal(["1", "x"], root.Member("a")!.Items.Select(item => item.Text));
    }

    [Fact]
    public void SpansCoverValuesAndKeysWithTheirQuotes()
    {
        const string text = """  { "key" : [ 12 , "é\n" ] } """;
        JsonNode root = Root(text);
        JsonMember member = root.FindMember("key")!;
        Assert.Equal("\"key\"", Slice(text, member.NameSpan));
        Assert.Equal("[ 12 , \"é\\n\" ]", Slice(text, member.Value.Span));
        Assert.Equal("12", Slice(text, member.Value.Items[0].Span));
        Assert.Equal("\"é\\n\"", Slice(text, member.Value.Items[1].Span));
        Assert.Equal(text.Trim(), Slice(text, root.Span));
    }

    [Theory]
    [InlineData("""
        "\"\\\/\b\f\n\r\t"
        """, "\"\\/\b\f\n\r\t")]
    [InlineData("\"\\u00e9\\uD83D\\uDE00\"", "é😀")]
    [InlineData("\"plain 😀\"", "plain 😀")]
    [InlineData("\"\"", "")]
    public void StringsAreDecoded(string text, string expected) => Assert.Equal(expected, Root(text).Text);

    [Theory]
    [InlineData("0")]
    [InlineData("-0")]
    [InlineData("10.50")]
    [InlineData("1E+400")]
    [InlineData("123456789012345678901234567890")]
    public void NumbersKeepTheirText(string text) => Assert.Equal(text, Root(text).Text);

    [Theory]
    [InlineData("01", "leading zeros")]
    [InlineData("-", "a digit")]
    [InlineData("+1", "a value")]
    [InlineData("1.", "after the decimal point")]
    [InlineData(".5", "a value")]
    [InlineData("1e", "exponent")]
    [InlineData("tru", "a value")]
    [InlineData("True", "a value")]
    [InlineData("[1 2]", "',' or ']'")]
    [InlineData("[1,]", "a value")]
    [InlineData("[,1]", "a value")]
    [InlineData("{\"a\" 1}", "':'")]
    [InlineData("{\"a\":1,}", "a key in quotes")]
    [InlineData("{a:1}", "a key in quotes")]
    [InlineData("{\"a\":1 \"b\":2}", "',' or '}'")]
    [InlineData("1 2", "the end of the file")]
    [InlineData("\"a\nb\"", "\\u000a")]
    [InlineData("\"\\x\"", "escape")]
    [InlineData("\"\\u12g4\"", "hexadecimal")]
    [InlineData("\"abc", "not closed")]
    [InlineData("// no", "no comments")]
    public void WhatIsNoJsonIsOneSyntaxProblemThatSaysWhy(string text, string reason)
    {
        JsonParseResult result = JsonParser.Parse(text);
        Assert.Null(result.Root);
        JsonProblem problem = Assert.Single(result.Problems);
        Assert.Equal(JsonProblemKind.Syntax, problem.Kind);
        Assert.Contains(reason, problem.Message);
        Assert.InRange(problem.Span.End, 0, text.Length);
    }

    [Fact]
    public void ASyntaxProblemPointsAtTheCharacter()
    {
        JsonProblem problem = Assert.Single(JsonParser.Parse("""{"a": [1, 2 3]}""").Problems);
        Assert.Equal(new TextSpan(12, 1), problem.Span);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t ")]
    [InlineData("\uFEFF")]
    public void NothingButWhiteSpaceIsEmpty(string text) =>
        Assert.Equal(JsonProblemKind.Empty, Assert.Single(JsonParser.Parse(text).Problems).Kind);

    [Fact]
    public void AByteOrderMarkIsSkippedAndCounts()
    {
        JsonNode root = Root("\uFEFF{}");
        Assert.Equal(new TextSpan(1, 2), root.Span);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(20)]
    public void ARepeatedKeyIsAProblemAndTheFirstCounts(int others)
    {
        string rest = string.Concat(Enumerable.Range(0, others).Select(i => $",\"k{i}\":{i}"));
        string text = "{\"same\":1" + rest + ",\"same\":2}";
        JsonParseResult result = JsonParser.Parse(text);
        Assert.Equal("1", result.Root!.Member("same")!.Text);
        Assert.Equal(others + 2, result.Root.Members.Count);
        JsonProblem problem = Assert.Single(result.Problems);
        Assert.Equal(JsonProblemKind.DuplicateKey, problem.Kind);
        Assert.Equal(text.LastIndexOf("\"same\"", System.StringComparison.Ordinal), problem.Span.Start);
    }

    [Fact]
    public void KeysAreComparedAfterDecoding() =>
        Assert.Equal(JsonProblemKind.DuplicateKey, Assert.Single(JsonParser.Parse("""{"a":1,"\u0061":2}""").Problems).Kind);

    [Fact]
    public void ProblemsComeInTheOrderOfTheText()
    {
        JsonParseResult result = JsonParser.Parse("""{"a":1,"a":{"b":1,"b":2},"c":1,"c":2}""");
        Assert.Equal(3, result.Problems.Count);
        Assert.Equal(result.Problems.OrderBy(problem => problem.Span.Start), result.Problems);
    }

    [Fact]
    public void CommentsAndTrailingCommasAreReadWhereTheyAreAllowed()
    {
        var limits = new JsonLimits { AllowComments = true, AllowTrailingCommas = true };
        JsonParseResult result = JsonParser.Parse("// a\n{ \"x\": [1, /* b */ 2, ], /**/ } // end", limits);
        Assert.Empty(result.Problems);
        Assert.Equal(2, result.Root!.Member("x")!.Items.Count);
    }

    [Theory]
    [InlineData("[,]")]
    [InlineData("{,}")]
    [InlineData("[1,,]")]
    [InlineData("[1] /* open")]
    [InlineData("[1] / 2")]
    public void ToleranceStopsThere(string text) =>
        Assert.Null(JsonParser.Parse(text, new JsonLimits { AllowComments = true, AllowTrailingCommas = true }).Root);

    [Fact]
    public void ALongObjectFindsItsMembers()
    {
        JsonNode root = Root("{" + string.Join(",", Enumerable.Range(0, 131).Select(i => $"\"p{i}\":{i}")) + "}");
        Assert.All(Enumerable.Range(0, 131), i => Assert.Equal(i.ToString(), root.Member("p" + i)!.Text));
        Assert.Null(root.Member("p131"));
    }

    [Fact]
    public void AskingAScalarForMembersFindsNothing()
    {
        JsonNode root = Root("1");
        Assert.Empty(root.Members);
        Assert.Empty(root.Items);
        Assert.Null(root.Member("x"));
        Assert.Equal("", Root("[]").Text);
    }

    private static JsonNode Root(string text)
    {
        JsonParseResult result = JsonParser.Parse(text);
        Assert.Empty(result.Problems);
        return result.Root!;
    }

    private static string Slice(string text, TextSpan span) => text.Substring(span.Start, span.Length);
}
