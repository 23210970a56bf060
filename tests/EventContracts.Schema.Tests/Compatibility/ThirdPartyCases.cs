using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using EventContracts.Schema.Compatibility;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Tests.Corpora;
using Xunit;

namespace EventContracts.Schema.Tests.Compatibility;

/// <summary>The test data of other checkers, with counterexamples that were found by sampling.</summary>
public sealed class ThirdPartyCases
{
    private static readonly string? Folder = SharedFolder.Find("compat-cases");

    [SkippableTheory]
    [InlineData("apicurio-cases.jsonl", 75)]
    [InlineData("confluent-diff-cases.jsonl", 129)]
    [InlineData("jsonsubschema-cases.jsonl", 276)]
    [InlineData("sentry-cases.jsonl", 42)]
    public void NothingThatIsBrokenIsCalledCompatible(string file, int rows)
    {
        IReadOnlyList<CasePair> pairs = Read(file);
        Assert.Equal(rows, pairs.Count);
        int unknown = 0;
        var missed = new List<string>();
        foreach (CasePair pair in pairs)
        {
            CompatibilityReport report = pair.Check(CompatibilityPolicy.Strict);
            foreach ((CompatibilityVerdict verdict, string direction) in new[] { (report.Backward!, "backward"), (report.Forward!, "forward") })
            {
                unknown += verdict.IsUnknown ? 1 : 0;
                JsonElement oracle = pair.Row.GetProperty("oracle").GetProperty("set_inclusion").GetProperty(direction);
                if (oracle.GetProperty("status").GetString() == "broken" && verdict.IsCompatible)
                    missed.Add($"{pair.Id} {direction} {oracle.GetProperty("counterexample")}");
            }
        }
        Assert.True(missed.Count == 0, string.Join("\n", missed));
        Assert.True(unknown <= pairs.Count * 2 * 0.02, $"{unknown} unknown");
    }

    [SkippableTheory]
    [InlineData("apicurio-cases.jsonl")]
    [InlineData("confluent-diff-cases.jsonl")]
    [InlineData("jsonsubschema-cases.jsonl")]
    [InlineData("sentry-cases.jsonl")]
    public void EveryCounterexampleHolds(string file)
    {
        int broken = 0;
        foreach (CasePair pair in Read(file))
        {
            foreach (CompatibilityPolicy policy in Enum.GetValues<CompatibilityPolicy>())
            {
                CompatibilityReport report = pair.Check(policy);
                broken += report.Verdict.IsBroken ? 1 : 0;
                RuleProbes.CounterexamplesHold(pair, policy, report);
            }
        }
        Assert.True(broken > 0);
    }

    private static IReadOnlyList<CasePair> Read(string file)
    {
        Skip.If(Folder is null, SharedFolder.Absent);
        // Registries read what does not say its dialect as draft-07.
        return [.. CasePair.Read(Path.Combine(Folder!, file)).Select(pair => pair with { Dialect = SchemaDialect.Draft7 })];
    }
}
