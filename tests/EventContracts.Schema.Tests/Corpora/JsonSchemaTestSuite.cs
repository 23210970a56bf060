using System.Collections.Generic;
using System.IO;
using System.Linq;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;
using Xunit;

namespace EventContracts.Schema.Tests.Corpora;

/// <summary>Every schema of the suite, with its <c>remotes</c> at the address the suite prescribes: what is a reference, and where does it lead?</summary>
public sealed class JsonSchemaTestSuite
{
    private static readonly string? Folder = SharedFolder.Find("corpora/json-schema-test-suite");

    [SkippableTheory]
    [InlineData("draft4", 42)]
    [InlineData("draft6", 64)]
    [InlineData("draft7", 69)]
    [InlineData("draft2019-09", 118)]
    [InlineData("draft2020-12", 144)]
    public void EveryReferenceResolves(string draft, int expectedReferences)
    {
        Skip.If(Folder is null, SharedFolder.Absent);
        List<SchemaFile> remotes = Remotes();
        var failures = new List<string>();
        int references = 0;
        foreach (SchemaFile file in Schemas(draft))
        {
            SchemaSet set = SchemaSet.Create([file, .. remotes]);
            references += set.References(file).Count;
            failures.AddRange(set.CheckReferences(file).Select(problem => problem.ToString()));
        }
        Assert.Empty(failures);
        Assert.Equal(expectedReferences, references);
    }

    private static IEnumerable<SchemaFile> Schemas(string draft)
    {
        foreach (string path in Directory.GetFiles(Path.Combine(Folder!, "tests", draft), "*.json", SearchOption.AllDirectories))
        {
            string text = File.ReadAllText(path);
            JsonParseResult groups = JsonParser.Parse(text);
            Assert.Empty(groups.Problems);
            for (int i = 0; i < groups.Root!.Items.Count; i++)
            {
                TextSpan span = groups.Root.Items[i].Member("schema")!.Span;
                SchemaFile file = SchemaFile.Parse($"{draft}/{Path.GetFileName(path)}/{i}.json", WithDialect(draft, text.Substring(span.Start, span.Length)));
                Assert.Empty(file.Problems);
                yield return file;
            }
        }
    }

    // The suite's older schemas leave their dialect to the folder.
    private static string WithDialect(string draft, string schema)
    {
        string dialect = draft.StartsWith("draft20") ? draft.Replace("draft", "https://json-schema.org/draft/") + "/schema" : $"http://json-schema.org/draft-0{draft[^1]}/schema#";
        return schema.StartsWith('{') && !schema.Contains("\"$schema\"")
            ? $"{{\"$schema\":\"{dialect}\"" + (JsonParser.Parse(schema).Root!.Members.Count > 0 ? "," : "") + schema[1..]
            : schema;
    }

    private static List<SchemaFile> Remotes()
    {
        string root = Path.Combine(Folder!, "remotes");
        return
        [
            .. from path in Directory.GetFiles(root, "*.json", SearchOption.AllDirectories)
               select SchemaFile.Parse("http://localhost:1234/" + Path.GetRelativePath(root, path).Replace('\\', '/'), File.ReadAllText(path)),
        ];
    }
}
