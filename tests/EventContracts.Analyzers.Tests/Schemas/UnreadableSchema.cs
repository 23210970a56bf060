using System.Collections.Generic;
using System.Text;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace EventContracts.Analyzers.Tests.Schemas;

public sealed class UnreadableSchema
{
    private const string Id = "EVC0001";

    [Theory]
    [InlineData("an empty file", "[||]")]
    [InlineData("a word that is none", "{\n  \"type\": [|o|]bjekt\n}")]
    [InlineData("a truncated file", "{\n  \"type\": \"object\"[||]")]
    [InlineData("a string that is not closed", "{ \"type\": [|\"|]object }")]
    [InlineData("a repeated key", "{ \"type\": \"object\",\n  [|\"type\"|]: \"array\" }")]
    [InlineData("a comment", "{ [|/|]/ why\n \"type\": \"object\" }")]
    [InlineData("a trailing comma", "{ \"type\": \"object\", [|}|]")]
    [InlineData("an array for a root", "[|[]|]")]
    [InlineData("a number for a root", "[|12|]")]
    [InlineData("a boolean that nobody refers to", "[|true|]")]
    public async Task AFaultIsReportedAtItsPlace(string what, string marked)
    {
        await SchemaAssert.Reports(Id, marked);
        Assert.NotEmpty(what);
    }

    [Fact]
    public async Task TooDeepAndTooLongFilesAreReported()
    {
        Assert.Equal(JsonDepth, (await SchemaAssert.Single(Id, new string('[', 10_000))).Location.SourceSpan.Start);
        Assert.Contains("characters", (await SchemaAssert.Single(Id, "{ \"description\": \"" + new string('x', 10 << 20) + "\" }")).GetMessage());
    }

    private const int JsonDepth = 256;

    [Theory]
    [InlineData("{ \"title\": \"Zust", 0xE4, "ndig\" }", 16)]
    [InlineData("{ \"title\": \"\u00e4 and ", 0xE4, "\" }", 19)]
    [InlineData("{ \"title\": \"cut", 0xC3, "\" }", 15)]
    public async Task BytesThatAreNotUtf8AreReportedAtTheirPlace(string before, byte foreign, string after, int place)
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(before), foreign, .. Encoding.UTF8.GetBytes(after)];

        Diagnostic found = Assert.Single(await new SchemaRun().OfBytes("a.schema.json", bytes));

        Assert.Equal((Id, place), (found.Id, found.Location.SourceSpan.Start));
        Assert.Contains("UTF-8", found.GetMessage());
    }

    [Theory]
    [InlineData("a byte order mark", "\uFEFF{ \"type\": \"object\" }")]
    [InlineData("letters beyond ASCII", "{ \"title\": \"Zust\u00e4ndigkeit \U0001F600\" }")]
    [InlineData("definitions of draft 7", """{ "$schema": "http://json-schema.org/draft-07/schema#", "definitions": { "d": { "type": "string" } }, "properties": { "a": { "$ref": "#/definitions/d" } } }""")]
    [InlineData("a schema without a word", "{}")]
    public async Task WhatIsRightIsNotReported(string what, string text)
    {
        await SchemaAssert.IsSilent(Id, text);
        Assert.DoesNotContain(await new SchemaRun().OfBytes("a.schema.json", Encoding.UTF8.GetBytes(text)), one => one.Id == Id);
        Assert.NotEmpty(what);
    }

    [Fact]
    public async Task ABooleanThatOthersReferToIsADefinition() =>
        await SchemaAssert.IsSilent(Id, "true", ("b.schema.json", """{ "properties": { "any": { "$ref": "a.schema.json" } } }"""));

    [Fact]
    public async Task OtherJsonFilesAreIgnored() =>
        Assert.Empty(await new SchemaRun().Of(("appsettings.json", "{ \"a\": 1, \"a\": 2 }"), ("broken.json", "{"), ("notes.txt", "{")));

    // The compiler stops before the analyzers where a handler's interface is missing, so the generator has to say why it is.
    [Fact]
    public void TheGeneratorReportsTheFileThatGivesNoType()
    {
        GeneratedProject project = GeneratedProject.Create(LanguageVersion.Latest, ("bad.schema.json", "{\n  \"type\": objekt\n}"), ("twice.schema.json", "{ \"type\": \"object\", \"type\": \"object\" }"), ("other.json", "{"));

        Assert.StartsWith("bad.schema.json(2,11): error EVC0001: 'bad.schema.json' is no schema: Expected", Assert.Single(project.Diagnostics).ToString());
    }

    [Fact]
    public async Task OneBadFileLeavesTheOthersAlone()
    {
        IReadOnlyList<Diagnostic> found = await new SchemaRun().Of(
            ("bad.schema.json", "{"),
            ("good.schema.json", """{ "x-event": { "type": "good", "partitionKey": "none", "envelope": "cloudevents" }, "properties": { "a": { "$ref": "bad.schema.json" } } }"""));

        Assert.Equal("bad.schema.json", Assert.Single(found).Location.GetLineSpan().Path);
    }
}
