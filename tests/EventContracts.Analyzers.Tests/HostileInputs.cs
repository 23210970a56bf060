using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using EventContracts.Analyzers.Tests.Schemas;
using Microsoft.CodeAnalysis;
using Xunit;

namespace EventContracts.Analyzers.Tests;

/// <summary>Whatever stands in the files: no exception, no hang, and the good neighbour is judged as if it were alone.</summary>
public sealed class HostileInputs
{
    private const string Good = """{ "x-event": { "type": "good", "partitionKey": "/id" }, "properties": { "eventId": { "type": "string" }, "id": { "type": "string" } }, "required": ["id", "eventId"] }""";

    public static TheoryData<string, string> Inputs()
    {
        var inputs = new TheoryData<string, string>();
        foreach ((string name, string text) in Malformed().Concat(Sizes()).Concat(References()).Concat(WrongTypes()))
            inputs.Add(name, text);
        return inputs;
    }

    [Theory]
    [MemberData(nameof(Inputs))]
    public async Task NothingThrowsAndTheNeighbourIsUnaffected(string name, string text)
    {
        IReadOnlyList<Diagnostic> found = await new SchemaRun().Of(("bad.schema.json", text), ("good.schema.json", Good));

        Assert.DoesNotContain(found, one => one.Location.GetLineSpan().Path == "good.schema.json");
        Assert.True(found.All(one => one.Location.SourceSpan.End <= text.Length), name);
    }

    [Fact]
    public async Task EveryPrefixOfASchemaIsReported()
    {
        for (int length = 0; length < Good.Length; length++)
            Assert.Contains(await new SchemaRun().Of(("a.schema.json", Good[..length])), one => one.Id == "EVC0001");
    }

    [Fact]
    public async Task AnyByteMayBeWrong()
    {
        var random = new Random(42);
        byte[] good = Encoding.UTF8.GetBytes(Good);
        for (int i = 0; i < 300; i++)
        {
            byte[] bytes = [.. good];
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            IReadOnlyList<Diagnostic> found = await new SchemaRun().OfBytes("a.schema.json", bytes);
            Assert.True(found.All(one => one.Location.SourceSpan.End <= bytes.Length));
        }
    }

    [Fact]
    public async Task NamesMakeUpNoLinesOfTheLog()
    {
        string name = "a\\n/x.cs(1,1): error CS0001: made up" + new string('b', 5_000);
        IReadOnlyList<Diagnostic> found = await new SchemaRun().Of(("a.schema.json", $$"""{ "x-event": { "{{name}}": 1, "partitionKey": "/{{name}}" }, "properties": { "{{name}}": 1 }, "type": "{{name}}" }"""));

        Assert.NotEmpty(found);
        Assert.All(found, one => Assert.True(one.GetMessage().Length < 1_000 && !one.GetMessage().Contains('\n', StringComparison.Ordinal)));
    }

    [Fact]
    public async Task TheOrderOfTheFilesDoesNotMatter()
    {
        (string Path, string Text)[] files =
        [
            ("a.schema.json", """{ "x-event": { "type": "e" } }"""), ("b.schema.json", """{ "x-event": { "type": "e" }, "properties": { "c": { "$ref": "c.json" } } }"""), ("c.json", """{ "$id": "https://e.com/c", "type": "strin" }"""),
            ("d.schema.json", """{ "$id": "https://e.com/c", "type": "object" }"""), ("e.schema.json", "{"),
        ];
        string[] expected = [.. (await new SchemaRun().Of(files)).Select(one => one.ToString())];

        Assert.Equal(["EVC0001", "EVC0002", "EVC0004", "EVC0007", "EVC0008"], (await new SchemaRun().Of(files)).Select(one => one.Id).Distinct().Order());
        foreach (int seed in Enumerable.Range(0, 10))
        {
            (string, string)[] shuffled = [.. files];
            new Random(seed).Shuffle(shuffled);
            Assert.Equal(expected, (await new SchemaRun().Of(shuffled)).Select(one => one.ToString()));
        }
    }

    private static IEnumerable<(string, string)> Malformed() =>
    [
        ("nothing", ""), ("white space", " \n\t"), ("a NUL", "\0"), ("text", "hello"), ("an open brace", "{"), ("an open string", "{\"a"), ("an open escape", "{\"a\\"), ("half an escape", "{\"a\\u12"),
        ("half a pair", "{\"\\uD800\": 1}"), ("two values", "{} {}"), ("a byte order mark alone", "\uFEFF"), ("two of them", "\uFEFF\uFEFF{}"), ("replacement characters", "{\"a\": \"\uFFFD\"}"),
        ("true", "true"), ("false", "false"), ("null", "null"), ("a number", "1e999999999"), ("a string", "\"x\""), ("an array", "[[]]"),
    ];

    private static IEnumerable<(string, string)> Sizes() =>
    [
        ("10 MB", "{ \"description\": \"" + new string('x', 10 << 20) + "\" }"),
        ("10,000 arrays deep", new string('[', 10_000) + new string(']', 10_000)),
        ("10,000 objects deep", string.Concat(Enumerable.Repeat("{\"properties\":", 10_000)) + "{}" + new string('}', 10_000)),
        ("200 schemas deep", string.Concat(Enumerable.Repeat("{\"x-event\":{},\"properties\":{\"a\":", 100)) + "{}" + string.Concat(Enumerable.Repeat("}}", 100))),
        ("20,000 properties", "{ \"x-event\": {}, \"properties\": {" + string.Join(",", Enumerable.Range(0, 20_000).Select(i => $"\"p{i}\":{{\"type\":\"string\"}}")) + "}, \"required\": ["
            + string.Join(",", Enumerable.Range(0, 20_000).Select(i => $"\"p{i}\"")) + "] }"),
        ("20,000 names that collide", "{ \"properties\": {" + string.Join(",", Enumerable.Range(0, 20_000).Select(i => $"\"a{new string('-', i % 100)}{new string('_', i / 100)}\":{{}}")) + "} }"),
        ("20,000 unknown keywords", "{" + string.Join(",", Enumerable.Range(0, 20_000).Select(i => $"\"keyword{i}\":{i}")) + "}"),
        ("a chain of 5,000 definitions", "{ \"x-event\": {\"partitionKey\":\"/x\"}, \"allOf\": [{\"$ref\":\"#/$defs/d0\"}], \"$defs\": {"
            + string.Join(",", Enumerable.Range(0, 5_000).Select(i => $"\"d{i}\":{{\"properties\":{{\"p{i}\":{{}}}},\"allOf\":[{{\"$ref\":\"#/$defs/d{i + 1}\"}}]}}")) + ", \"d5000\": {\"properties\":{\"x\":{}}} } }"),
        ("unions that share branches", "{ \"x-event\": {\"partitionKey\":\"/x\"}, \"oneOf\": [{\"$ref\":\"#/$defs/d0\"},{\"$ref\":\"#/$defs/d0\"}], \"$defs\": {"
            + string.Join(",", Enumerable.Range(0, 100).Select(i => $"\"d{i}\":{{\"anyOf\":[{{\"$ref\":\"#/$defs/d{i + 1}\"}},{{\"$ref\":\"#/$defs/d{i + 1}\"}}]}}")) + ", \"d100\": {\"properties\":{\"x\":{}}} } }"),
        ("a key of 100,000 letters", "{ \"x-event\": { \"partitionKey\": \"/" + new string('k', 100_000) + "\" }, \"properties\": { \"" + new string('k', 100_001) + "\": {} } }"),
    ];

    private static IEnumerable<(string, string)> References() =>
    [
        ("itself", """{ "$ref": "#" }"""), ("in a circle", """{ "x-event": { "partitionKey": "/a" }, "$ref": "#/$defs/a", "$defs": { "a": { "$ref": "#/$defs/b" }, "b": { "$ref": "#/$defs/a" } } }"""),
        ("allOf in a circle", """{ "x-event": { "partitionKey": "/a" }, "properties": { "b": {} }, "allOf": [{ "$ref": "#" }] }"""),
        ("through properties", """{ "x-event": { "partitionKey": "/a/a/a/a" }, "properties": { "a": { "$ref": "#" } } }"""),
        ("dangling", """{ "$ref": "none.json" }"""), ("remote", """{ "$ref": "https://example.com/none.json" }"""), ("malformed", """{ "$ref": "::#~2%zz" }"""), ("empty", """{ "$ref": "" }"""),
        ("a pointer into a value", """{ "$ref": "#/title/x", "title": "t" }"""), ("a clash of ids", """{ "$id": "https://e.com/a", "$defs": { "a": { "$id": "https://e.com/a", "type": "string" } } }"""),
        ("outwards", """{ "$ref": "../../../../../../etc/passwd.json" }"""),
    ];

    private static IEnumerable<(string, string)> WrongTypes()
    {
        string[] keywords =
        [
            "$schema", "$id", "id", "$ref", "$anchor", "$defs", "definitions", "type", "properties", "required", "additionalProperties", "items", "prefixItems", "allOf", "anyOf", "oneOf", "not", "if", "then",
            "enum", "const", "format", "title", "x-event", "x-enum", "x-csharp-name", "x-extensible", "multipleOf", "patternProperties", "dependencies",
        ];
        string[] values = ["null", "true", "5", "\"text\"", "[]", "[null, 5, {}]", "{}", "{ \"a\": 5, \"partitionKey\": [1, {}], \"type\": {}, \"version\": null, \"id\": [], \"aliases\": 5 }"];
        foreach (string keyword in keywords)
            yield return ("wrong values of " + keyword, "{ \"properties\": { " + string.Join(", ", values.Select((value, i) => $"\"p{i}\": {{ \"{keyword}\": {value} }}")) + " } }");
        foreach (string value in values)
            yield return ("x-event of " + value, $$"""{ "x-event": {{value}}, "properties": { "a": {} } }""");
        foreach (string value in values)
            yield return ("everything is " + value, "{" + string.Join(", ", keywords.Select(keyword => $"\"{keyword}\": {value}")) + "}");
    }
}
