using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using EventContracts.Schema.Compatibility;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;
using EventContracts.Schema.Tests.Compatibility;
using EventContracts.Schema.Tests.Compatibility.Random;
using EventContracts.Schema.Tests.Compatibility.Reference;
using Xunit;

namespace EventContracts.Compatibility.Tests;

/// <summary>
/// What the build says of two versions is what happens when services of both meet: the writer that is generated from one against the reader that is generated from the other.
/// </summary>
public sealed class OldAndNewServices(OldAndNewServices.Built built) : IClassFixture<OldAndNewServices.Built>
{
    private const int SamplesPerDirection = 60;

    // Whoever breaks one of these is refused at once. The others are about meaning, and seen by validation or by nobody: see GeneratedReader.
    private static readonly string[] AlwaysRefused = ["EVC1101", "EVC1102", "EVC1105", "EVC1113", "EVC1202"];

    private static readonly CompatibilityOptions Options = new() { Mode = CompatibilityMode.Full, UsesRecordedReaders = true };

    /// <summary>Whatever the build lets through can be read.</summary>
    [Fact]
    public void WhatIsCompatibleIsRead()
    {
        int samples = 0, directions = 0;
        foreach ((CasePair pair, bool isForward) in Directions())
        {
            CompatibilityReport report = Check(pair, isForward);
            // A format that readers parse is an error, though the schemas allow the same texts.
            if (!report.Verdict.IsCompatible || report.Findings.Any(finding => finding.Severity == FindingSeverity.Error))
                continue;
            directions++;
            string writer = pair.Writer(isForward), reader = pair.Reader(isForward);
            var values = new RandomInstances(1, writer, reader);
            var policy = new ReferencePolicy(writer, CompatibilityPolicy.Event);
            foreach (string value in Enumerable.Range(0, SamplesPerDirection).Select(_ => values.Next()).Where(value => value.StartsWith('{') && policy.IsWritten(value)))
            {
                // A producer has no "abc" for a date.
                if (built.Batch.Pass(writer, Encoding.UTF8.GetBytes(value)) is not { } bytes)
                    continue;
                samples++;
                Assert.True(built.Batch.Pass(reader, bytes) is not null, $"{pair.Id} forward={isForward}: {value} is written as {Encoding.UTF8.GetString(bytes)}\n{writer}\n{reader}");
            }
        }
        Assert.True(directions > 200 && samples > 5_000, $"{samples} samples in {directions} directions");
    }

    /// <summary>The event that the message shows is written by one and refused by the other, wherever readers look at what the break is about.</summary>
    [Fact]
    public void TheCounterexampleIsRefusedWhereReadersLook()
    {
        var refused = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var wrong = new List<string>();
        int left = 0;
        foreach ((CasePair pair, bool isForward) in Directions())
        {
            string writer = pair.Writer(isForward), reader = pair.Reader(isForward);
            foreach (CompatibilityFinding finding in Check(pair, isForward).Findings.Where(finding => finding.Counterexample is not null))
            {
                string value = JsonText.Write(finding.Counterexample!);
                byte[]? bytes = built.Batch.Pass(writer, Encoding.UTF8.GetBytes(value));
                Assert.True(bytes is not null, $"{pair.Id}: nobody writes {value}\n{writer}");
                bool isRefused = built.Batch.Pass(reader, bytes) is null;
                if (isRefused != new GeneratedReader(reader).Refuses(value) || (!isRefused && AlwaysRefused.Contains(finding.RuleId)))
                    wrong.Add($"{pair.Id} {finding.RuleId} refused={isRefused}: {value}\n{writer}\n{reader}");
                refused[finding.RuleId] = refused.GetValueOrDefault(finding.RuleId) + (isRefused ? 1 : 0);
                left += isRefused ? 0 : 1;
            }
        }
        Assert.True(wrong.Count == 0, $"{wrong.Count} wrong:\n" + string.Join("\n", wrong.Take(10)));
        Assert.All(AlwaysRefused, id => Assert.True(refused.GetValueOrDefault(id) > 0, id + " was not tried"));
        Assert.True(refused.Values.Sum() > 40 && left > 20, string.Join(" ", refused) + " left " + left);
    }

    private static IEnumerable<(CasePair Pair, bool IsForward)> Directions() => VersionPairs.All.SelectMany(pair => new[] { (pair, false), (pair, true) });

    private static CompatibilityReport Check(CasePair pair, bool isForward) => CompatibilityChecker.Check(
        Version(pair.Original), Version(pair.Update), Options with { Mode = isForward ? CompatibilityMode.Forward : CompatibilityMode.Backward });

    private static SchemaVersion Version(string text) => SchemaVersion.Parse("user.created.schema.json", text);

    /// <summary>All versions, generated and compiled once.</summary>
    public sealed class Built
    {
        public Built()
        {
            foreach (CasePair pair in VersionPairs.All)
            {
                Batch.Add(pair.Original);
                Batch.Add(pair.Update);
            }
            Batch.Compile();
        }

        internal VersionBatch Batch { get; } = new();
    }
}
