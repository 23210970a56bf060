using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using EventContracts.Corpus;
using EventContracts.Schema.Documents;
using Xunit;

namespace EventContracts.Generator.Tests;

/// <summary>Every schema of the JSON-Schema-Test-Suite becomes C# that compiles cleanly, and every instance that the suite calls valid comes back equal.</summary>
public sealed class JsonSchemaSuite
{
    private static readonly (string Folder, string Dialect)[] Drafts =
    [
        ("draft2020-12", "https://json-schema.org/draft/2020-12/schema"), ("draft2019-09", "https://json-schema.org/draft/2019-09/schema"),
        ("draft7", "http://json-schema.org/draft-07/schema#"), ("draft6", "http://json-schema.org/draft-06/schema#"), ("draft4", "http://json-schema.org/draft-04/schema#"),
    ];

    private static readonly string[] AsDecided =
        ["not read: expected an object, but found", "not read: expected an array, but found", "not read: expected an integer of 64 bits, but found"];

    [SkippableFact]
    public void EveryValidInstanceComesBackEqual()
    {
        string folder = Corpora.Folder("json-schema-test-suite");
        SchemaFile[] remotes = [.. Corpora.Files("json-schema-test-suite/remotes").Select(file => SchemaFile.Parse("http://localhost:1234/" + file.Path, file.Text, SchemaFileRole.Shared))];
        var batch = new SchemaBatch();
        var seen = new HashSet<string>();
        int groups = 0;
        foreach ((string draft, string dialect) in Drafts)
        {
            foreach (string path in Directory.GetFiles(Path.Combine(folder, "tests", draft), "*.json").Order(StringComparer.Ordinal))
            {
                foreach (JsonElement group in JsonElement.Parse(File.ReadAllText(path)).EnumerateArray())
                {
                    string schema = group.GetProperty("schema").GetRawText();
                    // Most schemas are the same in all five; references and items changed their meaning twice.
                    bool isSame = !seen.Add(schema.Replace(dialect, "") + (schema.Contains("$ref") || schema.Contains("\"items\"") ? Meaning(draft) : ""));
                    string[] valid = [.. group.GetProperty("tests").EnumerateArray().Where(test => test.GetProperty("valid").GetBoolean()).Select(test => test.GetProperty("data").GetRawText())];
                    if (isSame || valid.Length == 0)
                        continue;
                    string name = $"{draft}/{Path.GetFileNameWithoutExtension(path)}/{group.GetProperty("description").GetString()}";
                    batch.Add(name, SchemaFile.Parse($"{groups++}.schema.json", WithDialect(schema, dialect), SchemaFileRole.Event), schema.Contains("$ref") ? remotes : [], valid);
                }
            }
        }

        IReadOnlyList<BatchResult> results = batch.Run();

        Assert.Empty(results.SelectMany(one => one.Problems.Select(problem => $"{one.Name}: {problem}")));
        string[] failures = [.. results.SelectMany(one => one.Failures.Select(failure => $"{one.Name}: {failure}"))];
        // On purpose: a schema with properties or items but no type is an object or a list, and an integer has 64 bits. The error says so.
        Assert.DoesNotContain(failures, failure => !AsDecided.Any(failure.Contains));
        Assert.InRange(failures.Length, 1, 60);
        Assert.InRange(groups, 600, int.MaxValue);
    }

    private static string Meaning(string draft) => draft.StartsWith("draft20") ? draft : "up to draft7";

    private static string WithDialect(string schema, string dialect) =>
        schema.StartsWith('{') && !schema.Contains("\"$schema\"") ? $"{{\"$schema\":\"{dialect}\"" + (schema.Length > 2 && schema[1..].TrimStart() != "}" ? "," : "") + schema[1..] : schema;
}
