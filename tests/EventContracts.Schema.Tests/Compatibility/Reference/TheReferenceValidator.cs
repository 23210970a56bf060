using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using EventContracts.Schema.Tests.Corpora;
using Xunit;

namespace EventContracts.Schema.Tests.Compatibility.Reference;

/// <summary>The judge itself is judged by the official test suite.</summary>
public sealed class TheReferenceValidator
{
    private static readonly string? Folder = SharedFolder.Find("corpora/json-schema-test-suite");

    // What it does not do, by file of the suite, and by what stands in a schema: dynamic references, vocabularies, categories of letters by their long names; the
    // metaschemas are not loaded.
    private static readonly string[] NotDone = ["dynamicRef", "recursiveRef", "vocabulary", "format", "content"];

    private static readonly string[] NotDoneIn = ["$dynamicRef", "$recursiveRef", "\\p{Letter}", "\"$ref\":\"http://json-schema.org/", "\"$ref\":\"https://json-schema.org/"];

    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [SkippableTheory]
    [InlineData("draft4", 4, 578, 4)]
    [InlineData("draft6", 6, 781, 4)]
    [InlineData("draft7", 7, 821, 4)]
    [InlineData("draft2019-09", 2019, 1080, 8)]
    [InlineData("draft2020-12", 2020, 1086, 13)]
    public void AgreesWithTheTestSuite(string name, int draft, int tests, int notDone)
    {
        Skip.If(Folder is null, SharedFolder.Absent);
        var wrong = new List<string>();
        int count = 0, skipped = 0;
        foreach (string file in Directory.GetFiles(Path.Combine(Folder!, "tests", name), "*.json").Where(file => !NotDone.Contains(Path.GetFileNameWithoutExtension(file))).Order())
        {
            foreach (JsonElement group in JsonDocument.Parse(File.ReadAllText(file)).RootElement.EnumerateArray())
            {
                string schema = JsonSerializer.Serialize(group.GetProperty("schema"), Plain);
                if (NotDoneIn.Any(schema.Contains))
                {
                    skipped += group.GetProperty("tests").GetArrayLength();
                    continue;
                }
                foreach (JsonElement test in group.GetProperty("tests").EnumerateArray())
                {
                    count++;
                    string outcome = Run(group.GetProperty("schema"), test.GetProperty("data"), draft);
                    if (outcome != test.GetProperty("valid").GetBoolean().ToString())
                        wrong.Add($"{Path.GetFileNameWithoutExtension(file)}: {group.GetProperty("description")}: {test.GetProperty("description")}: {outcome}");
                }
            }
        }
        Assert.Equal((tests, notDone), (count, skipped));
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {count}:\n" + string.Join("\n", wrong.Take(40)));
    }

    private static string Run(JsonElement schema, JsonElement data, int draft)
    {
        try
        {
            var documents = new ReferenceDocuments();
            string root = Path.Combine(Folder!, "remotes");
            foreach (string path in Directory.GetFiles(root, "*.json", SearchOption.AllDirectories))
            {
                string relative = Path.GetRelativePath(root, path).Replace('\\', '/');
                documents.Add("http://localhost:1234/" + relative, JsonDocument.Parse(File.ReadAllText(path)).RootElement, ReferenceDocuments.DraftOf(relative.Replace("draft", "draft-0").Replace("draft-02", "2"), draft));
            }
            return new ReferenceValidator(documents).IsValid(documents.Add("http://reference.test/schema.json", schema, draft), data, new ReferenceValidator.Seen()).ToString();
        }
        catch (System.InvalidOperationException exception)
        {
            return exception.Message;
        }
    }
}
