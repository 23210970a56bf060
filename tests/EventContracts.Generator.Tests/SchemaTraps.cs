using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using EventContracts.Corpus;
using Xunit;

namespace EventContracts.Generator.Tests;

/// <summary>Small schemas, each with something that trips generators: names, presence, unions, formats.</summary>
public sealed class SchemaTraps
{
    [SkippableFact]
    public void EveryTrapCompilesAndComesBackEqualOrWithAnErrorThatNamesThePlace()
    {
        var schemas = new Dictionary<string, string>();
        var instances = new List<(string, string, byte[])>();
        foreach (JsonElement row in File.ReadLines(Corpora.Folder("schema-traps.jsonl")).Where(line => line.Length > 0).Select(line => JsonElement.Parse(line)))
        {
            string name = row.GetProperty("name").GetString()! + ".schema.json";
            schemas[name] = row.GetProperty("schema").GetRawText();
            int i = 0;
            foreach (JsonElement example in row.GetProperty("examples").EnumerateArray())
                instances.Add((name, $"{name}/{i++}", Encoding.UTF8.GetBytes(example.GetRawText())));
        }

        RoundTripSummary summary = RoundTrip.Run(schemas, instances, keepUnknown: true);

        Assert.Equal(50, summary.Schemas);
        Assert.Equal(50, summary.TypedWholly);
        Assert.Empty(summary.CompileErrors);
        Assert.Equal(76, summary.Instances);
        Assert.Empty(summary.Different);
        Assert.Empty(summary.ViewDifferent);
        Assert.Equal(75, summary.Equal);
        // A leap second has no DateTimeOffset.
        UnreadInstance leapSecond = Assert.Single(summary.Unread);
        Assert.Equal(("/dt", 7L), (leapSecond.Pointer, leapSecond.Offset));
        Assert.Contains("23:59:60", leapSecond.Reason);
    }
}
