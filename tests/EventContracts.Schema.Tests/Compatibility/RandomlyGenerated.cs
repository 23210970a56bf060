using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using EventContracts.Schema.Compatibility;
using EventContracts.Schema.Tests.Compatibility.Random;
using EventContracts.Schema.Tests.Compatibility.Reference;
using Xunit;

namespace EventContracts.Schema.Tests.Compatibility;

/// <summary>What must hold of every pair of schemas, tried on many. Seeds are fixed: a failure comes back.</summary>
public sealed class RandomlyGenerated
{
    private const int Schemas = 300;

    // Undecided is allowed where it is rare.
    private const double MaxUnknown = 0.02;

    public static TheoryData<string> Tightenings => [.. Mutations.Tightening.Keys];

    public static TheoryData<string> Neutrals => [.. Mutations.Neutral.Keys];

    [Theory]
    [InlineData(CompatibilityPolicy.Strict)]
    [InlineData(CompatibilityPolicy.Event)]
    public void ASchemaIsCompatibleWithItself(CompatibilityPolicy policy)
    {
        for (int seed = 0; seed < Schemas; seed++)
        {
            string schema = new RandomSchemas(seed).Next().ToJsonString();
            CompatibilityReport report = Compare.Check(schema, schema, policy: policy);
            Assert.True(report.Verdict.IsCompatible && report.Findings.Count == 0, seed + " " + report.Verdict + schema);
        }
    }

    [Theory]
    [MemberData(nameof(Tightenings))]
    public void WhatIsTightenedStaysWithinWhatItWas(string name)
    {
        var unknown = new List<string>();
        int count = 0;
        foreach ((int seed, string schema, string tighter) in Mutated(Mutations.Tightening[name]))
        {
            count++;
            CompatibilityReport report = Compare.Check(schema, tighter, CompatibilityMode.Forward, CompatibilityPolicy.Strict);
            Assert.False(report.Verdict.IsBroken, $"{name} {seed} {report.Verdict}\n{schema}\n{tighter}");
            if (report.Verdict.IsUnknown)
                unknown.Add($"{seed}: {report.Verdict.Reason} {report.Findings[0].New}\n{schema}\n{tighter}");
        }
        Assert.True(count > 20, $"{name} fits {count} schemas");
        Assert.True(unknown.Count <= count * MaxUnknown, $"{name}: {unknown.Count} of {count} unknown:\n" + string.Join("\n", unknown.Take(5)));
    }

    [Theory]
    [MemberData(nameof(Neutrals))]
    public void WhatIsOnlyRespeltIsSilent(string name)
    {
        int count = 0, unknown = 0;
        foreach ((int seed, string schema, string respelt) in Mutated(Mutations.Neutral[name]))
        {
            count++;
            foreach (CompatibilityPolicy policy in Enum.GetValues<CompatibilityPolicy>())
            {
                CompatibilityReport report = Compare.Check(schema, respelt, policy: policy);
                Assert.False(report.Verdict.IsBroken, $"{name} {seed} {policy} {report.Verdict}\n{schema}\n{respelt}");
                if (report.Verdict.IsUnknown)
                    unknown++;
                else
                    Assert.True(report.Findings.Count == 0, $"{name} {seed} {policy} {string.Join(" ", report.Findings)}\n{schema}\n{respelt}");
            }
        }
        Assert.True(count > 10, $"{name} fits {count} schemas");
        Assert.True(unknown <= count * MaxUnknown + 1, $"{name}: {unknown} of {count} unknown");
    }

    [Fact]
    public void TheDirectionsMirrorEachOther()
    {
        for (int seed = 0; seed < Schemas; seed++)
        {
            (string left, string right) = Pair(seed);
            CompatibilityReport there = Compare.Check(left, right, policy: CompatibilityPolicy.Strict), back = Compare.Check(right, left, policy: CompatibilityPolicy.Strict);
            Assert.Equal(there.Backward!.ToString(), back.Forward!.ToString());
            Assert.Equal(there.Forward!.ToString(), back.Backward!.ToString());
        }
    }

    [Theory]
    [InlineData(CompatibilityPolicy.Strict)]
    [InlineData(CompatibilityPolicy.Event)]
    public void FullIsBackwardAndForward(CompatibilityPolicy policy)
    {
        for (int seed = 0; seed < Schemas; seed++)
        {
            (string left, string right) = Pair(seed);
            CompatibilityReport full = Compare.Check(left, right, CompatibilityMode.Full, policy);
            CompatibilityReport backward = Compare.Check(left, right, CompatibilityMode.Backward, policy), forward = Compare.Check(left, right, CompatibilityMode.Forward, policy);
            Assert.Equal(backward.Backward!.ToString(), full.Backward!.ToString());
            Assert.Equal(forward.Forward!.ToString(), full.Forward!.ToString());
            Assert.Equal(backward.Verdict.IsCompatible && forward.Verdict.IsCompatible, full.Verdict.IsCompatible);
            // Rules that ask what else was found may say more or less of a change, so only breaks are compared.
            Assert.Equal(Breaks(backward).Union(Breaks(forward)).Order(), Breaks(full).Order());
        }

        static IEnumerable<string> Breaks(CompatibilityReport report) =>
            report.Findings.Where(finding => finding.Directions != CompatibilityDirection.None).Select(finding => $"{finding.RuleId} {finding.New} {finding.Old}").Distinct();
    }

    /// <summary>Three versions that have nothing to do with each other but being made from one: a proof for each step is a proof for both.</summary>
    [Fact]
    public void ProofsOfStepsAreOneOfTheWhole()
    {
        int chains = 0;
        for (int seed = 0; seed < 2 * Schemas; seed++)
        {
            var random = new System.Random(seed);
            JsonObject root = new RandomSchemas(seed).Next();
            string[] versions = [.. Enumerable.Range(0, 4).Select(_ => Change(root, random).ToJsonString())];
            bool[,] isProven = new bool[4, 4], isBroken = new bool[4, 4];
            for (int i = 0; i < 4; i++)
            {
                for (int j = 0; j < 4; j++)
                {
                    CompatibilityReport report = Compare.Check(versions[i], versions[j], CompatibilityMode.Backward, CompatibilityPolicy.Strict);
                    (isProven[i, j], isBroken[i, j]) = (report.Verdict.IsCompatible, report.Verdict.IsBroken);
                }
            }
            foreach ((int a, int b, int c) in from a in Enumerable.Range(0, 4) from b in Enumerable.Range(0, 4) from c in Enumerable.Range(0, 4) where a != b && b != c && a != c select (a, b, c))
            {
                if (!isProven[a, b] || !isProven[b, c])
                    continue;
                chains++;
                Assert.False(isBroken[a, c], $"{seed}\n{versions[a]}\n{versions[b]}\n{versions[c]}");
            }
        }
        Assert.True(chains > Schemas, $"{chains} chains");

        static JsonObject Change(JsonObject schema, System.Random random)
        {
            for (int i = random.Next(3); i > 0; i--)
                schema = Mutations.Apply(schema, Mutations.Tightening.Concat(Mutations.Neutral).ElementAt(random.Next(Mutations.Tightening.Count + Mutations.Neutral.Count)).Value, random) ?? schema;
            return schema;
        }
    }

    [Fact]
    public void CompatibilityIsTransitive()
    {
        int chains = 0;
        for (int seed = 0; seed < Schemas; seed++)
        {
            var random = new System.Random(seed);
            JsonObject first = new RandomSchemas(seed).Next();
            JsonObject? second = Tighten(first, random), third = second is null ? null : Tighten(second, random);
            if (third is null || !IsCompatible(first, second!) || !IsCompatible(second!, third))
                continue;
            chains++;
            Assert.False(Compare.Check(first.ToJsonString(), third.ToJsonString(), CompatibilityMode.Forward, CompatibilityPolicy.Strict).Verdict.IsBroken, seed.ToString());
        }
        Assert.True(chains > Schemas / 2);

        static JsonObject? Tighten(JsonObject schema, System.Random random) => Mutations.Apply(schema, Mutations.Tightening.Values.ElementAt(random.Next(Mutations.Tightening.Count)), random);

        static bool IsCompatible(JsonObject old, JsonObject now) => Compare.Check(old.ToJsonString(), now.ToJsonString(), CompatibilityMode.Forward, CompatibilityPolicy.Strict).Verdict.IsCompatible;
    }

    [Fact]
    public void TheOrderOfKeysChangesNothing()
    {
        for (int seed = 0; seed < Schemas; seed++)
        {
            (string left, string right) = Pair(seed);
            string plain = string.Join("\n", Compare.Check(left, right).Findings);
            string shuffled = string.Join("\n", Compare.Check(Shuffled(left, seed), Shuffled(right, seed + 1)).Findings);
            Assert.Equal(plain, shuffled);
        }
    }

    /// <summary>The one that finds a wrong "compatible": values that the old version allows, tried on the new one.</summary>
    [Theory]
    [InlineData(CompatibilityPolicy.Strict)]
    [InlineData(CompatibilityPolicy.Event)]
    public void NoSampleRefutesAVerdict(CompatibilityPolicy policy)
    {
        int samples = 0, valid = 0, compatible = 0, broken = 0, unknown = 0;
        for (int seed = 0; seed < 2 * Schemas; seed++)
        {
            (string left, string right) = Pair(seed);
            CompatibilityReport report = Compare.Check(left, right, CompatibilityMode.Backward, policy);
            if (report.Verdict.IsBroken)
            {
                broken++;
                RuleProbes.CounterexamplesHold(new CasePair("random " + seed, left, right, default), policy, report);
                continue;
            }
            compatible += report.Verdict.IsCompatible ? 1 : 0;
            unknown += report.Verdict.IsUnknown ? 1 : 0;
            var values = new RandomInstances(seed, left, right);
            ReferencePolicy writer = new(left, policy), reader = new(right, policy);
            for (int i = 0; i < 500 && report.Verdict.IsCompatible; i++)
            {
                string value = values.Next();
                samples++;
                if (!writer.IsWritten(value))
                    continue;
                valid++;
                Assert.True(reader.IsRead(value), $"{seed} {policy}: {value}\n{left}\n{right}");
            }
        }
        Assert.True(samples >= 100_000 && valid > samples / 20, $"{valid} of {samples} samples are valid; {compatible} compatible, {broken} broken");
        Assert.True(broken > Schemas / 3, $"{broken} broken");
        Assert.True(unknown <= 2 * Schemas * MaxUnknown, $"{unknown} unknown");
    }

    // Half of the pairs are a schema and a change of it, the others have nothing to do with each other but their names.
    private static (string Left, string Right) Pair(int seed)
    {
        var random = new System.Random(seed);
        JsonObject left = new RandomSchemas(seed).Next();
        JsonObject right = left;
        for (int i = 0; i < 3; i++)
            right = Mutations.Apply(right, Mutations.Tightening.Concat(Mutations.Neutral).ElementAt(random.Next(Mutations.Tightening.Count + Mutations.Neutral.Count)).Value, random) ?? right;
        if (seed % 4 == 0)
            right = new RandomSchemas(seed + 1000).Next();
        return seed % 2 == 0 ? (left.ToJsonString(), right.ToJsonString()) : (right.ToJsonString(), left.ToJsonString());
    }

    private static IEnumerable<(int Seed, string Schema, string Changed)> Mutated(Func<JsonObject, System.Random, bool> change)
    {
        for (int seed = 0; seed < Schemas; seed++)
        {
            JsonObject schema = new RandomSchemas(seed).Next();
            if (Mutations.Apply(schema, change, new System.Random(seed)) is { } changed)
                yield return (seed, schema.ToJsonString(), changed.ToJsonString());
        }
    }

    private static string Shuffled(string schema, int seed)
    {
        var random = new System.Random(seed);
        return Shuffle(JsonNode.Parse(schema))!.ToJsonString();

        JsonNode? Shuffle(JsonNode? node) => node switch
        {
            JsonObject members => new JsonObject(members.OrderBy(_ => random.Next()).Select(member => KeyValuePair.Create(member.Key, Shuffle(member.Value)))),
            JsonArray items => new JsonArray([.. items.Select(Shuffle)]),
            _ => node?.DeepClone(),
        };
    }
}
