using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using Xunit;

namespace EventContracts.Package.Tests;

/// <summary>Every kind of bad schema file in one real build: each is named at its place, and the good contracts beside them have their types.</summary>
[Collection(PackedPackage.Shared)]
public sealed class BadInput(PackedPackage package)
{
    private const string Good = """
        { "x-event": { "partitionKey": "/id", "envelope": "cloudevents" }, "type": "object", "properties": { "id": { "type": "string" } }, "required": ["id"] }
        """;

    /// <summary>Name of the file, its text, and all errors that the build says of it: place and rule.</summary>
    private static readonly (string Name, string Text, string[] Errors)[] Files =
    [
        ("malformed", "{\n  \"type\": objekt\n}", ["2,11 EVC0001"]),
        ("truncated", Good[..60], ["1,51 EVC0001"]),
        ("empty", "", ["1,1 EVC0001"]),
        ("large", "{ \"description\": \"" + new string('x', 10_000_000) + "\" }", ["1,1 EVC0001"]),
        ("deep", Repeat("{\"properties\":{\"a\":", 5_000) + "{}" + Repeat("}}", 5_000), ["1,2433 EVC0001"]),
        ("endless", Repeat("[", 10_000), ["1,257 EVC0001"]),
        ("twice", """{ "type": "object", "type": "array" }""", ["1,21 EVC0001"]),
        ("surrogate", """{ "title": "\ud800" }""", ["1,12 EVC0001"]),
        ("boolean", "true", ["1,1 EVC0001"]),
        ("never", "false", ["1,1 EVC0001"]),
        ("list", "[]", ["1,1 EVC0001"]),
        ("itself", """{ "$ref": "#" }""", ["1,11 EVC0003"]),
        ("cyclic", """{ "properties": { "a": { "$ref": "#/$defs/a" } }, "$defs": { "a": { "$ref": "#/$defs/a" } } }""", ["1,34 EVC0003", "1,77 EVC0003"]),
        ("dangling", """{ "properties": { "a": { "$ref": "nowhere.json" } } }""", ["1,34 EVC0003"]),
        ("pointer", """{ "properties": { "a": { "$ref": "#/$defs/none" } } }""", ["1,34 EVC0003"]),
        ("remote", """{ "properties": { "a": { "$ref": "https://example.com/x.json" } } }""", ["1,34 EVC0003"]),
        ("clash.one", """{ "$id": "https://example.com/clash", "properties": { "a": { "type": "string" } } }""", []),
        ("clash.two", """{ "$id": "https://example.com/clash", "properties": { "b": { "type": "string" } } }""", ["1,10 EVC0004"]),
        ("metadata", """{ "x-event": { "version": "x", "partitionKey": {} } }""", ["1,27 EVC0005", "1,48 EVC0005"]),
        ("keywords", """{ "type": 5, "properties": { "a": { "type": "strnig" } }, "required": "a", "allOf": {}, "enum": {}, "oneOf": [1, null] }""", []),
        ("booleans", """{ "properties": { "a": true, "b": false }, "additionalProperties": true }""", []),
        ("mark", "\uFEFF" + Good, []),
        ("good", Good, []),
    ];

    [Fact]
    public void EachFileIsNamedOnceAtItsPlaceAndTheOthersHaveTheirTypes()
    {
        var project = new FreshProject(package, "<TreatWarningsAsErrors>false</TreatWarningsAsErrors>");
        foreach ((string name, string text, _) in Files)
            project.Write(name + ".schema.json", text);
        File.WriteAllBytes(Path.Combine(project.Folder, "bytes.schema.json"), Encoding.Latin1.GetBytes("{ \"title\": \"Zust\u00e4ndig\" }"));
        // Only types of good files: the compiler would say CS0103 of one that is missing.
        project.Write("Program.cs", "using App.Contracts; System.Console.WriteLine(nameof(Good) + nameof(Mark) + nameof(Booleans) + nameof(Keywords) + nameof(Clash));");

        string output = project.FailToBuild();

        string[] expected = [.. Files.SelectMany(file => file.Errors.Select(error => $"{file.Name} {error}")), "bytes 1,12 EVC0001"];
        Assert.Equal(
            expected.Order(StringComparer.Ordinal),
            Regex.Matches(output, @"([\w.]+)\.schema\.json\((\d+,\d+)\): error (\w+)").Select(match => $"{match.Groups[1]} {match.Groups[2]} {match.Groups[3]}").Order(StringComparer.Ordinal));
        foreach (string place in (string[])["1,3", "1,37", "1,59", "1,76", "1,89"])
            Assert.Single(Regex.Matches(output, Regex.Escape($"keywords.schema.json({place}): warning EVC0002")));
        Assert.DoesNotMatch(@"(good|mark)\.schema\.json\(", output);
        Assert.DoesNotMatch(@"\b(CS\d+|AD0001)\b", output);
    }

    private static string Repeat(string text, int count) => new StringBuilder().Insert(0, text, count).ToString();
}
