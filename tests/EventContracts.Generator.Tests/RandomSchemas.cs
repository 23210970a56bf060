using System;
using System.Collections.Generic;
using System.Linq;
using EventContracts.Corpus;
using EventContracts.Schema.Documents;
using Xunit;

namespace EventContracts.Generator.Tests;

/// <summary>Schemas and instances at random, seeded: every schema compiles without a warning, every instance comes back equal.</summary>
public sealed class RandomSchemas
{
    private const int Schemas = 25;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void CompileAndBringTheirInstancesBack(int seed)
    {
        (IReadOnlyList<BatchResult> results, int instances) = Run(seed, Schemas);

        Assert.Equal("", string.Join("\n", results.SelectMany(one => one.Problems.Concat(one.Failures).Select(failure => $"{failure}\n  of {one.Name}"))));
        Assert.InRange(instances, Schemas, int.MaxValue);
    }

    internal static (IReadOnlyList<BatchResult> Results, int Instances) Run(int seed, int count)
    {
        var random = new Random(seed);
        var batch = new SchemaBatch();
        int made = 0;
        for (int i = 0; i < count; i++)
        {
            string schema = new RandomSchema(random).Make();
            SchemaFile file = SchemaFile.Parse($"random{i}.schema.json", schema, SchemaFileRole.Event);
            SchemaSet set = SchemaSet.Create([file]);
            var maker = new InstanceMaker(set, random);
            string[] instances = [.. Enumerable.Range(0, 6).Select(_ => maker.Make(set.Root(file))).OfType<string>()];
            made += instances.Length;
            batch.Add($"{i}: {schema}", file, [], instances);
        }
        return (batch.Run(), made);
    }
}
