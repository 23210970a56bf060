using System.IO;
using EventContracts.Schema.Contracts;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;
using Xunit;

namespace EventContracts.Schema.Tests.Corpora;

public sealed class SchemaTraps
{
    private static readonly string? Rows = SharedFolder.Find("corpora/schema-traps.jsonl");

    [SkippableFact]
    public void EveryTrapIsReadWithoutAProblem()
    {
        Skip.If(Rows is null, SharedFolder.Absent);
        int count = 0;
        foreach (string row in File.ReadLines(Rows!))
        {
            JsonNode trap = JsonParser.Parse(row).Root!;
            TextSpan span = trap.Member("schema")!.Span;
            SchemaFile file = SchemaFile.Parse(trap.Member("name")!.Text + ".schema.json", row.Substring(span.Start, span.Length));
            SchemaSet set = SchemaSet.Create([file]);
            Assert.Empty(file.Problems);
            Assert.Empty(set.CheckReferences(file));
            Assert.Equal(trap.Member("name")!.Text, ContractMetadataReader.Read(set, file).Metadata.Type);
            count++;
        }
        Assert.Equal(50, count);
    }
}
