using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using EventContracts.Analyzers.Compatibility;
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
        var last = new LastComparison();

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
        var last = new LastComparison();

        Assert.Throws<OperationCanceledException>(() => last.Of(["a"], () => throw new OperationCanceledException()));
        last.Of(["a"], () =>
        {
            compared++;
            return [];
        });

        Assert.Equal(1, compared);
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
