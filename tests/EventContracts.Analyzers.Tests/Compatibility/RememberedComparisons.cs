using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using EventContracts.Analyzers.Compatibility;
using EventContracts.Analyzers.Tests.Schemas;
using Microsoft.CodeAnalysis;
using Xunit;

namespace EventContracts.Analyzers.Tests.Compatibility;

/// <summary>A comparison is made again when something that decides it changes, and at no other time.</summary>
public sealed class RememberedComparisons
{
    [Fact]
    public void EqualInputsAreComparedOnce()
    {
        int compared = 0;
        var last = new LastResult<IReadOnlyList<VersionFinding>>();

        foreach (object[] inputs in (object[][])[["a", 1], ["a", 1], ["a", 2], ["a", 2], ["a"]])
        {
            last.Of(inputs, () =>
            {
                compared++;
                return [];
            });
        }

        Assert.Equal(3, compared);
    }

    [Fact]
    public void ACancelledComparisonIsMadeAgain()
    {
        int compared = 0;
        var last = new LastResult<IReadOnlyList<VersionFinding>>();

        Assert.Throws<OperationCanceledException>(() => last.Of(["a"], () => throw new OperationCanceledException()));
        last.Of(["a"], () =>
        {
            compared++;
            return [];
        });

        Assert.Equal(1, compared);
    }

    [Fact]
    public async Task AnEditComparesOneContractAndNoOther()
    {
        const int Contracts = 200;
        var compared = new ConcurrentQueue<string>();
        (string, string)[] others = [.. Enumerable.Range(0, Contracts).SelectMany(i => new[] { ($"contracts/released/event{i}/1.0.json", Text(i, 9)), ($"event{i}.schema.json", Text(i, 8)) })];
        var run = new SchemaRun { Analyzer = new CompatibilityAnalyzer(compared.Enqueue), Roles = others.Where(file => file.Item1.Contains("released/")).ToDictionary(file => file.Item1, _ => "Released") };

        IReadOnlyList<Diagnostic>[] runs = await run.OfEdits("event7.schema.json", [Text(7, 8), Text(7, 7), Text(7, 7) + "\n"], others.Where(file => file.Item1 != "event7.schema.json"));

        Assert.Equal([Contracts, Contracts, Contracts], runs.Select(found => found.Count(one => one.Id == "EVC1208")));
        Assert.Equal(Contracts + 2, compared.Count);
        Assert.Equal(["event7", "event7"], compared.Skip(Contracts));

        static string Text(int i, int length) => $$"""{ "x-event": { "type": "event{{i}}" }, "properties": { "a": { "type": "string", "maxLength": {{length}} } } }""";
    }

    [Fact]
    public async Task AnEditOfASharedDefinitionIsSeenByTheContractThatDidNotChange()
    {
        (string, string) released = (VersionRun.First, VersionRun.Contract("1.0", """ "properties": { "a": { "type": "string" } } """));
        (string, string) current = (VersionRun.Current, VersionRun.Contract("1.1", """ "properties": { "a": { "$ref": "name.schema.json" } } """));
        IReadOnlyList<Diagnostic>[] runs = await VersionRun.Edited("name.schema.json", ["""{ "type": "string" }""", """{ "type": "boolean" }""", """{ "type": "string" }"""], released, current);

        Assert.Equal([0, 1, 0], runs.Select(found => found.Count(one => one.Id == "EVC1201")));
    }
}
