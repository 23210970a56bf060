using EventContracts.Schema.Editing;
using EventContracts.Schema.Json;
using Xunit;

namespace EventContracts.Schema.Tests.Editing;

public sealed class EditedJson
{
    [Theory]
    [InlineData("{ \"a\": 1 }", "{ \"a\": 1, \"b\": 2 }")]
    [InlineData("{\"a\":1}", "{\"a\":1,\"b\":2}")]
    [InlineData("{\"a\": 1}", "{\"a\": 1, \"b\": 2}")]
    [InlineData("{}", "{ \"b\": 2 }")]
    [InlineData("{ }", "{ \"b\": 2 }")]
    [InlineData("{\n}", "{\n  \"b\": 2\n}")]
    [InlineData("{\n  \"a\": 1\n}", "{\n  \"a\": 1,\n  \"b\": 2\n}")]
    [InlineData("{\r\n\t\"a\" : 1\r\n}\r\n", "{\r\n\t\"a\" : 1,\r\n\t\"b\" : 2\r\n}\r\n")]
    [InlineData("{\r    \"a\": 1\r}", "{\r    \"a\": 1,\r    \"b\": 2\r}")]
    [InlineData("{\n  \"a\": 1,\n  \"c\": [\n    1\n  ]\n}", "{\n  \"a\": 1,\n  \"c\": [\n    1\n  ],\n  \"b\": 2\n}")]
    [InlineData("{ \"a\": 1\n, \"c\": 2 }", "{ \"a\": 1\n, \"c\": 2\n, \"b\": 2 }")]
    public void AMemberIsAddedAtTheEndInTheStyleOfTheFile(string text, string expected) =>
        Assert.Equal(expected, Apply(text, (editor, root) => editor.AddMember(root, "b", "2")));

    [Theory]
    [InlineData("{ \"a\": 1 }", "{ \"b\": 2, \"a\": 1 }")]
    [InlineData("{\n  \"a\": 1\n}", "{\n  \"b\": 2,\n  \"a\": 1\n}")]
    [InlineData("{\n  \"a\": 1,\n  \"c\": 3\n}", "{\n  \"b\": 2,\n  \"a\": 1,\n  \"c\": 3\n}")]
    public void AMemberIsAddedAtTheStart(string text, string expected) =>
        Assert.Equal(expected, Apply(text, (editor, root) => editor.AddFirstMember(root, "b", "2")));

    [Fact]
    public void AMemberIsAddedAfterAnother() =>
        Assert.Equal("{\n  \"a\": 1,\n  \"b\": 2,\n  \"c\": 3\n}", Apply("{\n  \"a\": 1,\n  \"c\": 3\n}", (editor, root) => editor.AddMember(root, "b", "2", after: root.Members[0])));

    [Theory]
    [InlineData("{\n  \"p\": {\n    \"a\": {}\n  }\n}", "{\n  \"p\": {\n    \"a\": {},\n    \"b\": { \"x\": [1, 2], \"y\": {} }\n  }\n}")]
    [InlineData("{\n  \"p\": {\n    \"a\": {\n      \"z\": 1\n    }\n  }\n}", "{\n  \"p\": {\n    \"a\": {\n      \"z\": 1\n    },\n    \"b\": {\n      \"x\": [1, 2],\n      \"y\": {}\n    }\n  }\n}")]
    [InlineData("{\"p\":{\"a\":{}}}", "{\"p\":{\"a\":{},\"b\":{\"x\":[1,2],\"y\":{}}}}")]
    public void AnObjectIsLaidOutLikeItsNeighbours(string text, string expected) =>
        Assert.Equal(expected, Apply(text, (editor, root) => editor.AddMember(root.Members[0].Value, "b", """{ "x": [1, 2], "y": {} }""")));

    [Theory]
    [InlineData("[]", "[3]")]
    [InlineData("[1]", "[1, 3]")]
    [InlineData("[ 1, 2 ]", "[ 1, 2, 3 ]")]
    [InlineData("[1,2]", "[1,2,3]")]
    [InlineData("[\n  1\n]", "[\n  1,\n  3\n]")]
    public void AnItemIsAdded(string text, string expected) => Assert.Equal(expected, Apply(text, (editor, root) => editor.AddItem(root, "3")));

    [Theory]
    [InlineData("{ \"x\": 1 }", "{}")]
    [InlineData("{ \"x\": 1, \"a\": 2 }", "{ \"a\": 2 }")]
    [InlineData("{ \"a\": 2, \"x\": 1 }", "{ \"a\": 2 }")]
    [InlineData("{\n  \"a\": 2,\n  \"x\": {\n    \"y\": 1\n  },\n  \"b\": 3\n}", "{\n  \"a\": 2,\n  \"b\": 3\n}")]
    public void AMemberIsRemovedWithItsComma(string text, string expected) =>
        Assert.Equal(expected, Apply(text, (editor, root) => editor.RemoveMember(root, root.FindMember("x")!)));

    [Fact]
    public void ANameAndAValueAreReplacedAlone()
    {
        Assert.Equal("{  \"b\\\"\" :1 }", Apply("{  \"a\" :1 }", (_, root) => JsonEditor.Rename(root.Members[0], "b\"")));
        Assert.Equal("{  \"a\" :[2] }", Apply("{  \"a\" :1 }", (_, root) => JsonEditor.Replace(root.Members[0].Value, "[2]")));
    }

    [Fact]
    public void SeveralEditsCountInTheOriginalTextAndKeepTheirOrder()
    {
        JsonEdit[] edits = [new(new TextSpan(3, 0), "y"), new(new TextSpan(0, 1), "A"), new(new TextSpan(3, 0), "z")];

        Assert.Equal("Abcyz", JsonEdit.Apply("abc", edits));
    }

    [Fact]
    public void TheMemberAroundAPlaceIsFound()
    {
        JsonNode root = JsonParser.Parse("""{ "a": [{ "b": 1 }], "c": 2 }""").Root!;

        Assert.Equal("b", JsonPlace.Find(root, new TextSpan(10, 3))!.Member.Name);
        Assert.Equal("c", JsonPlace.Find(root, new TextSpan(21, 3))!.Member.Name);
        Assert.Null(JsonPlace.Find(root, new TextSpan(0, 1)));
    }

    private static string Apply(string text, System.Func<JsonEditor, JsonNode, JsonEdit> edit)
    {
        JsonNode root = JsonParser.Parse(text).Root!;
        return JsonEdit.Apply(text, [edit(new JsonEditor(text, root), root)]);
    }
}
