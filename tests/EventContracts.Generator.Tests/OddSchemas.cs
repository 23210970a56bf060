using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using EventContracts.Corpus;
using EventContracts.Schema.Documents;
using Xunit;

namespace EventContracts.Generator.Tests;

/// <summary>
/// <c>odd-schemas.jsonl</c>: what production schemas hold and nobody thinks of. Each row has a schema, the files it refers to, and instances; each must compile
/// without a warning and bring its instances back equal.
/// </summary>
public sealed class OddSchemas(OddSchemas.Build build) : IClassFixture<OddSchemas.Build>
{
    public static TheoryData<string> Names => [.. Rows().Select(row => row.GetProperty("name").GetString()!)];

    [Theory]
    [MemberData(nameof(Names))]
    public void CompileAndBringTheirInstancesBack(string name)
    {
        BatchResult result = build.Results[name];

        Assert.Empty(result.Problems);
        Assert.Empty(result.Failures);
    }

    [Fact]
    public void OnlyWhatHasNoTypeStaysRawJson()
    {
        IEnumerable<string> untyped = build.Results.Values.Where(result => result.Notes.Count > 0).Select(result => result.Name);

        Assert.Equal(
            [
                "arrays twelve deep", "list of itself", "map of itself", "mutual recursion without names", "properties in union branches alone",
                "read as first match: anyOf of overlapping objects", "tuples that can't be told apart", "unions of objects",
            ], untyped.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<JsonElement> Rows() =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "odd-schemas.jsonl")).Select(line => JsonElement.Parse(line));

    public sealed class Build
    {
        public Build()
        {
            var batch = new SchemaBatch();
            foreach (JsonElement row in Rows())
            {
                string path = row.TryGetProperty("path", out JsonElement given) ? given.GetString()! : "app/odd.schema.json";
                IEnumerable<SchemaFile> others = row.TryGetProperty("others", out JsonElement files) ? files.EnumerateObject().Select(file => SchemaFile.Parse(file.Name, file.Value.GetRawText())) : [];
                batch.Add(row.GetProperty("name").GetString()!, SchemaFile.Parse(path, row.GetProperty("schema").GetRawText(), SchemaFileRole.Event), others,
                    [.. row.GetProperty("instances").EnumerateArray().Select(instance => instance.GetRawText())]);
            }
            Results = batch.Run().ToDictionary(result => result.Name);
        }

        internal IReadOnlyDictionary<string, BatchResult> Results { get; }
    }
}
