using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using EventContracts.Analyzers.Schemas;
using Xunit;

namespace EventContracts.Analyzers.Tests;

public sealed class SchemaDiagnostics
{
    private const string Good = """{ "x-event": { "type": "good", "partitionKey": "/id" }, "type": "object", "properties": { "id": { "type": "string" } }, "required": ["id"] }""";

    [Theory]
    [InlineData("", "EVC0001 a.schema.json(1,1)")]
    [InlineData("{\n  \"type\": objekt\n}", "EVC0001 a.schema.json(2,11)")]
    [InlineData("{\n  \"type\": \"object\"", "EVC0001 a.schema.json(2,19)")]
    [InlineData("{ \"a\": 1,\n  \"a\": 2 }", "EVC0001 a.schema.json(2,3)")]
    [InlineData("{ \"properties\": {\n \"x\": { \"$ref\": \"none.json\" } } }", "EVC0003 a.schema.json(2,17)")]
    [InlineData("{ \"properties\": {\n \"x\": { \"$ref\": \"https://example.com/x.json\" } } }", "EVC0003 a.schema.json(2,17)")]
    [InlineData("{ \"x-event\": { \"type\": \"good\" } }", "EVC0004 z.schema.json(1,29)")]
    [InlineData("{ \"x-event\": { \"version\": [] } }", "EVC0005 a.schema.json(1,27)")]
    [InlineData("{ \"x-event\": { \"version\": \"one\" } }", "EVC0005 a.schema.json(1,27)")]
    [InlineData("{ \"x-event\": { \"partitionKey\": \"/usreId\" }, \"properties\": { \"userId\": {} } }", "EVC0009 a.schema.json(1,32)")]
    public async Task AFaultIsReportedAtItsPlaceAndOnce(string text, string expected)
    {
        IReadOnlyList<string> found = await AnalyzerRun.Of(new SchemaAnalyzer(), ("a.schema.json", text), ("z.schema.json", Good));

        // Of two files that define one event the second by path is told.
        Assert.Equal(expected.StartsWith("EVC0004", System.StringComparison.Ordinal) ? ["EVC0004 z.schema.json(1,24)"] : [expected], found);
    }

    [Theory]
    [InlineData("a byte order mark", "\uFEFF{ \"type\": \"object\" }")]
    [InlineData("definitions of draft 7", """{ "$schema": "http://json-schema.org/draft-07/schema#", "definitions": { "d": { "type": "string" } }, "properties": { "a": { "$ref": "#/definitions/d" } } }""")]
    [InlineData("a reference to an $id at another path", """{ "properties": { "a": { "$ref": "https://example.com/shared" } } }""")]
    [InlineData("a reference to itself", """{ "properties": { "next": { "$ref": "#" } } }""")]
    [InlineData("a metaschema", """{ "properties": { "schema": { "$ref": "http://json-schema.org/draft-07/schema#" } } }""")]
    [InlineData("another version of an event", """{ "x-event": { "type": "good", "version": "2.0" } }""")]
    [InlineData("a nested key", """{ "x-event": { "partitionKey": ["/customer/id", "/region"] }, "properties": { "customer": { "properties": { "id": {} } }, "region": {} } }""")]
    [InlineData("a key inherited through allOf", """{ "x-event": { "partitionKey": "/id" }, "allOf": [{ "$ref": "good.schema.json" }] }""")]
    [InlineData("no key on purpose", """{ "x-event": { "partitionKey": "none" } }""")]
    public async Task WhatIsRightIsNotReported(string why, string text)
    {
        IReadOnlyList<string> found = await AnalyzerRun.Of(new SchemaAnalyzer(), ("a.schema.json", text), ("good.schema.json", Good), ("shared.json", """{ "$id": "https://example.com/shared", "type": "object" }"""));

        Assert.True(found.Count == 0, $"{why}: {string.Join(", ", found)}");
    }

    [Fact]
    public async Task OtherJsonFilesAreIgnored() => Assert.Empty(await AnalyzerRun.Of(new SchemaAnalyzer(), ("appsettings.json", "{ \"a\": 1, \"a\": 2 }"), ("broken.json", "{")));

    [Fact]
    public void EveryRuleHasAPageALinkAndALineOfReleaseTracking()
    {
        string root = System.AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "EventContracts.Gen.sln")))
            root = Path.GetDirectoryName(root)!;
        string releases = File.ReadAllText(Path.Combine(root, "src/EventContracts.Analyzers/AnalyzerReleases.Unshipped.md"));
        string readme = File.ReadAllText(Path.Combine(root, "README.md"));

        Assert.All(new SchemaAnalyzer().SupportedDiagnostics, rule =>
        {
            string page = File.ReadAllText(Path.Combine(root, "docs", "rules", rule.Id + ".md"));
            Assert.StartsWith($"# {rule.Id}: {rule.Title}", page);
            Assert.EndsWith($"/docs/rules/{rule.Id}.md", rule.HelpLinkUri);
            Assert.Contains(rule.Id + " | " + rule.Category, releases);
            Assert.Contains($"docs/rules/{rule.Id}.md", readme);
        });
    }
}
