using System;
using System.IO;
using System.Text;
using EventContracts.Corpus;
using Xunit;

namespace EventContracts.Generator.Tests;

/// <summary>The command takes any folder: other files among the schemas, names without an ending, byte order marks, one name in two folders, instances by map and by path.</summary>
public sealed class CorpusFolders : IDisposable
{
    private const string Text = """{ "type": "object", "properties": { "a": { "type": "string" } }, "required": ["a"] }""";

    private readonly string _folder = Directory.CreateTempSubdirectory("eventcontracts-corpus").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void WhatIsNoSchemaIsLeftOutAndNamed()
    {
        Write("schemas/plain", Text);
        Write("schemas/acme/click/jsonschema/1-0-0", Text);
        Write("schemas/acme/open/jsonschema/1-0-0", Text);
        Write("schemas/bom.json", "\uFEFF" + Text);
        Write("schemas/broken.json", Text[..20]);
        Write("schemas/README.md", "# Schemas");
        Write("schemas/settings.json", """{ "logging": 1 }""");
        Write("schemas/.git/config.json", Text);
        Write("schemas/event.yaml", "type: object");

        RoundTripSummary summary = Run();

        Assert.Equal(5, summary.Schemas);
        Assert.Equal(4, summary.TypedWholly);
        Assert.Equal("broken.json", Assert.Single(summary.Refused).Schema);
        Assert.Equal(["README.md", "settings.json"], summary.NotSchemas);
        Assert.Empty(summary.CompileErrors);
    }

    [Fact]
    public void AMapNamesInstancesByAnyPathAndMakesItsSchemasEvents()
    {
        Write("schemas/a/1", """{ "type": "array", "items": { "type": "string" } }""");
        Write("schemas/b/1", """{ "type": "array", "items": { "type": "integer" } }""");
        Write("schemas/shared.json", """{ "$schema": "http://json-schema.org/draft-07/schema#", "type": "string", "enum": ["x", "y"] }""");
        Write("schemas/user.json", """{ "$schema": "http://json-schema.org/draft-07/schema#", "properties": { "s": { "$ref": "shared.json" } } }""");
        Write("instances/one", "\uFEFF[\"text\"]");
        Write("instances/two.json", "[1]");
        Write("instances/three.json", "\"x\"");
        Write("instances/four.json", "[true]");
        Write("map.jsonl", $$"""
            {"schema":"a/1","instance":"one"}
            {"schema":"./b/1","instance":"{{_folder.Replace('\\', '/')}}/instances/two.json"}

            {"schema":"schemas/shared.json","instance":"instances/three.json"}
            {"schema":"b/1","instance":"four.json"}
            {"schema":"none.json","instance":"two.json"}
            {"schema":"b/1","instance":"none.json"}
            """);

        RoundTripSummary summary = Run("instances", "map.jsonl");

        Assert.Equal((4, 3, 3), (summary.Instances, summary.Equal, summary.ViewEqual));
        Assert.Equal(("four.json", "/0", 1L), Assert.Single(summary.Unread) is var unread ? (unread.Instance, unread.Pointer, unread.Offset) : default);
        Assert.Equal(["two.json", "none.json"], summary.WithoutSchema);
    }

    [Fact]
    public void WithoutAMapThePathTells()
    {
        Write("schemas/a/user.schema.json", Text);
        Write("schemas/b/user.schema.json", Text.Replace("\"a\"", "\"b\""));
        Write("instances/a/user.json", """{ "a": "1" }""");
        Write("instances/b/user/first.json", """{ "b": "1" }""");
        Write("instances/c/user.json", """{ "b": "1" }""");

        RoundTripSummary summary = Run("instances");

        Assert.Equal((2, 2), (summary.Instances, summary.Equal));
        Assert.Equal(["c/user.json"], summary.WithoutSchema);
    }

    private RoundTripSummary Run(string? instances = null, string? map = null) => RoundTrip.Run(new RoundTripOptions
    {
        Schemas = Path.Combine(_folder, "schemas"),
        Instances = instances is null ? null : Path.Combine(_folder, instances),
        Map = map is null ? null : Path.Combine(_folder, map),
    });

    private void Write(string path, string text)
    {
        string full = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text, new UTF8Encoding(false));
    }
}
