using System;
using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Bundling;
using EventContracts.Schema.Compatibility;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Tests.Corpora;
using Xunit;

namespace EventContracts.Schema.Tests.Bundling;

/// <summary>A contract and what it refers to, in one file.</summary>
public sealed class Bundles
{
    private const string Root = "contracts/order.schema.json";

    private const string Address = """{ "type": "object", "properties": { "city": { "type": "string" } }, "required": ["city"] }""";

    [Fact]
    public void ReferenceByPathBecomesADefinition()
    {
        string text = Bundle((Root, """{ "type": "object", "properties": { "to": { "$ref": "common/address.json", "description": "where" } } }"""), ("contracts/common/address.json", Address));

        Assert.Equal(
            """
            {
              "type": "object",
              "properties": {
                "to": {
                  "$ref": "#/$defs/address",
                  "description": "where"
                }
              },
              "$defs": {
                "address": {
                  "type": "object",
                  "properties": {
                    "city": {
                      "type": "string"
                    }
                  },
                  "required": ["city"]
                }
              }
            }

            """,
            text);
    }

    [Fact]
    public void ReferencesRelativeToAnIdAreFollowed() => Same(
        (Root, """
            { "$id": "https://example.com/events/order", "type": "object", "properties": {
              "to": { "$ref": "/types/address#/$defs/street" }, "from": { "$ref": "../types/address" }, "at": { "$ref": "../types/address#place" } } }
            """),
        ("x/a.json", """
            { "$id": "https://example.com/types/address", "type": "object", "properties": { "street": { "$ref": "#/$defs/street" }, "next": { "$ref": "address" } },
              "$defs": { "street": { "type": "string", "minLength": 3 }, "p": { "$anchor": "place", "type": "integer" } } }
            """));

    [Fact]
    public void IdsInsideTheContractNoLongerMatter() => Same(
        (Root, """
            { "$id": "https://example.com/events/order", "type": "object", "properties": { "line": { "$ref": "line" } },
              "$defs": { "line": { "$id": "line", "type": "object", "properties": { "sku": { "$ref": "#/$defs/sku" }, "to": { "$ref": "/address" } }, "$defs": { "sku": { "type": "string", "maxLength": 5 } } } } }
            """),
        ("address.json", """{ "$id": "https://example.com/address", "type": "object", "properties": { "c": { "$ref": "#c" } }, "$defs": { "c": { "$anchor": "c", "type": "boolean" } } }"""));

    [Fact]
    public void FilesMayReferToEachOther() => Same(
        (Root, """{ "type": "object", "properties": { "tree": { "$ref": "tree.json" }, "self": { "$ref": "#" } } }"""),
        ("contracts/tree.json", """{ "type": "object", "properties": { "children": { "type": "array", "items": { "$ref": "#" } }, "order": { "$ref": "order.schema.json" }, "leaf": { "$ref": "leaf.json#/$defs/leaf" } } }"""),
        ("contracts/leaf.json", """{ "$defs": { "leaf": { "type": "object", "properties": { "tree": { "$ref": "tree.json#/properties/children" } }, "required": ["tree"] } } }"""));

    [Fact]
    public void DefinitionsOfOneNameStayApart()
    {
        (string, string)[] files =
        [
            (Root, """{ "type": "object", "properties": { "a": { "$ref": "a.json#/$defs/id" }, "b": { "$ref": "b.json#/$defs/id" }, "c": { "$ref": "#/$defs/id" }, "d": { "$ref": "other/id.json" } }, "$defs": { "id": { "type": "boolean" } } }"""),
            ("contracts/a.json", """{ "$defs": { "id": { "type": "string" } } }"""),
            ("contracts/b.json", """{ "$defs": { "id": { "type": "integer" } } }"""),
            ("contracts/other/id.json", """{ "type": "object", "properties": { "n": { "type": "null" } } }"""),
        ];

        Same(files);
        Assert.Equal(["id", "a.id", "b.id", "id.2"], Parse(Bundle(files)).Root!.Member("$defs")!.Members.Select(member => member.Name));
    }

    [Fact]
    public void PartOfAPartIsNotCopiedTwice()
    {
        string text = Bundle(
            (Root, """{ "type": "object", "properties": { "a": { "$ref": "a.json#/$defs/id" }, "b": { "$ref": "a.json" } } }"""),
            ("contracts/a.json", """{ "type": "object", "$defs": { "id": { "type": "string" } } }"""));

        Assert.Contains("\"$ref\": \"#/$defs/a/$defs/id\"", text, StringComparison.Ordinal);
        Assert.Equal("a", Assert.Single(Parse(text).Root!.Member("$defs")!.Members).Name);
    }

    [Fact]
    public void PointersAreEscapedAsFragments()
    {
        (string, string)[] files =
        [
            (Root, """{ "type": "object", "properties": { "a": { "$ref": "a.json#/$defs/50%25%20~1%20ü~0/properties/x%22" }, "b": { "$ref": "a.json#/$defs/50%25%20~1%20%C3%BC~0" } } }"""),
            ("contracts/a.json", """{ "$defs": { "50% / ü~": { "type": "object", "properties": { "x\"": { "type": "integer" } } } } }"""),
        ];

        Same(files);
        Assert.Contains("#/$defs/50______/properties/x%22", Bundle(files), StringComparison.Ordinal);
    }

    /// <summary>Values that look like schemas are values.</summary>
    [Fact]
    public void ReferencesInsideValuesAreLeftAlone()
    {
        string text = Bundle(
            (Root, """{ "type": "object", "properties": { "$ref": { "$ref": "a.json" } }, "default": { "$ref": "a.json" }, "enum": [{ "$id": "x", "$ref": "a.json" }] }"""),
            ("contracts/a.json", """{ "const": { "$ref": "b.json", "$id": "y" } }"""));

        Assert.Equal(3, text.Split("a.json").Length);
        Assert.Contains("\"$id\": \"x\"", text, StringComparison.Ordinal);
        Assert.Contains("\"$id\": \"y\"", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://json-schema.org/draft-07/schema#", "https://json-schema.org/draft/2020-12/schema")]
    [InlineData("https://json-schema.org/draft/2020-12/schema", "http://json-schema.org/draft-07/schema#")]
    [InlineData("https://json-schema.org/draft/2020-12/schema", "http://json-schema.org/draft-04/schema#")]
    public void SiblingsOfAReferenceKeepTheirMeaningInAnotherDialect(string dialect, string other) => Same(
        (Root, $$"""{ "$schema": "{{dialect}}", "type": "object", "properties": { "a": { "$ref": "a.json" } } }"""),
        ("contracts/a.json", $$"""
            { "$schema": "{{other}}", "type": "object", "properties": { "x": { "$ref": "#/definitions/text", "maxLength": 2 }, "y": { "type": "integer", "minimum": 3 } },
              "definitions": { "text": { "type": "string" } } }
            """));

    [Fact]
    public void DialectsThatDisagreeAreNotMixed()
    {
        SchemaSet set = Set(
            (Root, """{ "$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object", "properties": { "a": { "$ref": "a.json" } } }"""),
            ("contracts/a.json", """{ "$schema": "http://json-schema.org/draft-04/schema#", "type": "string", "const": "not in draft 4" }"""));

        SchemaProblem problem = Assert.Single(SchemaBundle.Of(set, File(set)).Problems);

        Assert.Equal(SchemaProblemKind.MixedDialects, problem.Kind);
        Assert.Contains("a.json is of another dialect", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ReferenceThatLeadsNowhereIsNamed()
    {
        SchemaSet set = Set((Root, """{ "type": "object", "properties": { "a": { "$ref": "a.json" } } }"""), ("contracts/a.json", """{ "items": { "$ref": "b.json" } }"""));

        SchemaProblem problem = Assert.Single(SchemaBundle.Of(set, File(set)).Problems);

        Assert.Equal(("contracts/a.json", SchemaProblemKind.DanglingReference), (problem.File.Path, problem.Kind));
    }

    [Fact]
    public void OrderOfFilesAndLayoutDoNotMatter()
    {
        (string Path, string Text)[] files =
        [
            (Root, """{"type":"object","properties":{"a":{"$ref":"a.json#/$defs/id"},"b":{"$ref":"b.json#/$defs/id"}}}"""),
            ("contracts/a.json", """{ "$defs": { "id": { "type": "string" } } }"""),
            ("contracts/b.json", """{ "$defs": { "id": { "$ref": "a.json#/$defs/id" } } }"""),
        ];
        string expected = Bundle(files);

        foreach ((string, string)[] order in Orders(files.Length).Select(order => order.Select(at => files[at]).ToArray()))
            Assert.Equal(expected, Bundle(order));
        Assert.Equal(expected, Bundle([.. files.Select(file => (file.Path, file.Text.Replace(":", " :\r\n\t", StringComparison.Ordinal)))]));
        Assert.Equal(expected, Bundle((Root, expected)));
    }

    /// <summary>Every event of GitHub's webhooks: complete, and of the same meaning.</summary>
    [SkippableFact]
    public void WebhooksKeepTheirMeaning()
    {
        SchemaSet set = GitHubWebhooks.Load();
        var changed = new List<string>();
        int bundled = 0;
        foreach (SchemaFile file in set.Files)
        {
            SchemaBundle bundle = SchemaBundle.Of(set, file);
            bundled += set.References(file).Any(schema => set.Resolve(schema, schema.Ref!.Text).Target!.File != file) ? 1 : 0;
            if (!IsSame(set, file, bundle.Text, CompatibilityPolicy.Strict))
                changed.Add(file.Path);
        }

        Assert.Empty(changed);
        Assert.True(bundled > 100, $"Only {bundled} files refer to others.");
    }

    private static void Same(params (string, string)[] files)
    {
        SchemaSet set = Set(files);
        SchemaBundle bundle = SchemaBundle.Of(set, File(set));
        Assert.Empty(bundle.Problems);
        Assert.All(Enum.GetValues<CompatibilityPolicy>(), policy => Assert.True(IsSame(set, File(set), bundle.Text, policy), bundle.Text));
    }

    private static bool IsSame(SchemaSet set, SchemaFile file, string bundle, CompatibilityPolicy policy)
    {
        SchemaVersion original = SchemaVersion.Of(set, file), copy = SchemaVersion.Parse(file.Path, bundle);
        CompatibilityReport report = CompatibilityChecker.Check(original, copy, new CompatibilityOptions { Mode = CompatibilityMode.Full, Policy = policy, IncludeGeneratedCode = true });
        return report.Findings.Count == 0 && report.Verdict.IsCompatible && copy.Set.CheckReferences(copy.Root.File).Count == 0;
    }

    private static string Bundle(params (string, string)[] files)
    {
        SchemaSet set = Set(files);
        SchemaBundle bundle = SchemaBundle.Of(set, File(set));
        Assert.Empty(bundle.Problems);
        return bundle.Text;
    }

    private static SchemaFile Parse(string text) => SchemaFile.Parse(Root, text);

    private static SchemaSet Set(params (string Path, string Text)[] files) => SchemaSet.Create(files.Select(file => SchemaFile.Parse(file.Path, file.Text)));

    private static SchemaFile File(SchemaSet set) => set.Files.First(file => file.Path == Root);

    private static IEnumerable<int[]> Orders(int count) => count == 0
        ? [[]]
        : Orders(count - 1).SelectMany(shorter => Enumerable.Range(0, count).Select(at => (int[])[.. shorter.Take(at), count - 1, .. shorter.Skip(at)]));
}
