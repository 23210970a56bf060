using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using Xunit;

namespace EventContracts.Tool.Tests.Confluent;

/// <summary><c>check --pairs --as</c> against what Confluent's own tests say, and what its code says of other people's tables.</summary>
public sealed class RegistryLabels
{
    /// <summary>The code that was asked about the other direction read 2020-12 as draft-07: these keywords meant nothing to it. Its authors' own labels, of the first direction, agree with us.</summary>
    private static readonly HashSet<string> ReadAsDraft7 =
    [
        "confluent/diff-schema-examples-2020-12/051", "confluent/diff-schema-examples-2020-12/052", "confluent/diff-schema-examples-2020-12/053",
        "confluent/diff-schema-examples-2020-12/066", "confluent/diff-schema-examples-2020-12/075", "confluent/diff-schema-examples-2020-12/076",
        "confluent/diff-schema-examples-2020-12/077", "confluent/diff-schema-examples-2020-12/082", "confluent/diff-schema-examples-2020-12/105",
    ];

    [SkippableTheory]
    [InlineData("strict", "compatible")]
    [InlineData("lenient", "compatible_lenient")]
    public void LabelsOfTheAuthorsAreMet(string policy, string label)
    {
        // No misses to explain.
        Assert.Empty(Misses("confluent-diff-cases.jsonl", "BACKWARD", policy, row => row.GetProperty(label)));
    }

    [SkippableTheory]
    [InlineData("confluent-diff-cases.jsonl", "FORWARD")]
    [InlineData("apicurio-cases.jsonl", "BACKWARD")]
    [InlineData("apicurio-cases.jsonl", "FORWARD")]
    [InlineData("jsonsubschema-cases.jsonl", "BACKWARD")]
    [InlineData("jsonsubschema-cases.jsonl", "FORWARD")]
    [InlineData("sentry-cases.jsonl", "BACKWARD")]
    [InlineData("sentry-cases.jsonl", "FORWARD")]
    public void VerdictsOfItsCodeAreMet(string table, string mode)
    {
        foreach (string policy in (string[])["strict", "lenient"])
        {
            IEnumerable<string> misses = Misses(table, mode, policy, row => row.GetProperty("oracle").GetProperty("confluent").GetProperty(mode.ToLowerInvariant()) is var answer
                && answer.TryGetProperty(policy, out JsonElement verdict) ? verdict : null);
            Assert.Empty(misses.Except(ReadAsDraft7));
        }
    }

    private static List<string> Misses(string table, string mode, string policy, Func<JsonElement, JsonElement?> label)
    {
        string path = ThirdPartyTables.Find(table);
        ToolRun run = ToolRun.Of("check", "--pairs", path, "--as", "confluent-" + policy, "--mode", mode);
        var misses = new List<string>();
        foreach ((string line, string answer) in File.ReadAllLines(path).Zip(run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)))
        {
            JsonElement row = JsonDocument.Parse(line).RootElement;
            // Schemas that the registry does not read at all have no label.
            if (label(row) is { } expected && expected.GetBoolean() != (JsonDocument.Parse(answer).RootElement.GetProperty("verdict").GetString() == "Compatible"))
                misses.Add(row.GetProperty("id").GetString()!);
        }
        return misses;
    }
}
