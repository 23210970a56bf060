using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using EventContracts.Schema.Compatibility;
using EventContracts.Schema.Json;
using EventContracts.Schema.Tests.Compatibility.Reference;
using Xunit;

namespace EventContracts.Schema.Tests.Compatibility;

/// <summary>The conformance suite: minimal pairs with a label for each direction under each policy.</summary>
public sealed class RuleProbes
{
    // What the table calls annotations of identity carries messages of its own.
    private static readonly string[] NotSilent = ["ANNOTATION_ID"];

    private static readonly IReadOnlyList<CasePair> All = [.. CasePair.Read(Path.Combine(AppContext.BaseDirectory, "Compatibility", "rule-probes.jsonl"))];

    public static TheoryData<string, CompatibilityPolicy> Rows
    {
        get
        {
            var rows = new TheoryData<string, CompatibilityPolicy>();
            foreach (CasePair pair in All)
            {
                rows.Add(pair.Id, CompatibilityPolicy.Event);
                rows.Add(pair.Id, CompatibilityPolicy.Strict);
            }
            return rows;
        }
    }

    [Fact]
    public void ThereAreTwoHundredAndThirteen() => Assert.Equal(213, All.Count);

    [Theory]
    [MemberData(nameof(Rows))]
    public void EveryProbeIsDecidedAsLabelled(string id, CompatibilityPolicy policy)
    {
        CasePair pair = All.Single(pair => pair.Id == id);
        JsonElement label = pair.Row.GetProperty(policy == CompatibilityPolicy.Event ? "event" : "strict");
        CompatibilityReport report = pair.Check(policy);
        Assert.Equal(label.GetProperty("backward").GetBoolean() ? "Compatible" : "Broken", Word(report.Backward!));
        Assert.Equal(label.GetProperty("forward").GetBoolean() ? "Compatible" : "Broken", Word(report.Forward!));
        Assert.Equal(!report.Verdict.IsCompatible, report.Findings.Any(finding => finding.Directions != CompatibilityDirection.None));
        CounterexamplesHold(pair, policy, report);
    }

    [Fact]
    public void ReadersThatFillInDefaultsNeedNoRequiredProperty()
    {
        int count = 0;
        foreach (CasePair pair in All.Where(pair => pair.Row.TryGetProperty("applyDefaults", out _)))
        {
            count++;
            JsonElement label = pair.Row.GetProperty("applyDefaults");
            var tolerant = new ReaderCapabilities { Defaults = true };
            CompatibilityReport report = Compare.Check(pair.Original, pair.Update, new CompatibilityOptions { Mode = CompatibilityMode.Full, NewReader = tolerant, OldReader = tolerant });
            Assert.Equal((label.GetProperty("backward").GetBoolean(), label.GetProperty("forward").GetBoolean()), (report.Backward!.IsCompatible, report.Forward!.IsCompatible));
        }
        Assert.Equal(2, count);
    }

    [Fact]
    public void PairsThatMeanTheSameAreSilent()
    {
        int count = 0;
        foreach (CasePair pair in All.Where(IsNeutral))
        {
            count++;
            Assert.True(pair.Check(CompatibilityPolicy.Event).Findings.Count == 0, pair.Id + " " + string.Join("; ", pair.Check(CompatibilityPolicy.Event).Findings));
            Assert.Empty(pair.Check(CompatibilityPolicy.Strict).Findings);
        }
        Assert.True(count >= 50, $"only {count} neutral pairs");
    }

    // Compatible both ways under the strict policy: the same events. A pair that needs a rule beyond that says so.
    private static bool IsNeutral(CasePair pair) =>
        pair.Row.GetProperty("strict").GetProperty("backward").GetBoolean() && pair.Row.GetProperty("strict").GetProperty("forward").GetBoolean()
        && !pair.Row.TryGetProperty("needs", out _) && !NotSilent.Any(pair.Id.Contains);

    private static string Word(CompatibilityVerdict verdict) => verdict.ToString().Split(':')[0];

    internal static void CounterexamplesHold(CasePair pair, CompatibilityPolicy policy, CompatibilityReport report)
    {
        foreach ((CompatibilityVerdict? verdict, bool isForward) in new[] { (report.Backward, false), (report.Forward, true) })
        {
            if (verdict?.Counterexample is { } counterexample)
                Holds(pair, policy, JsonText.Write(counterexample), isForward);
        }
        foreach (CompatibilityFinding finding in report.Findings.Where(finding => finding.Counterexample is not null))
            Holds(pair, policy, JsonText.Write(finding.Counterexample!), finding.Directions == CompatibilityDirection.Forward);
    }

    private static void Holds(CasePair pair, CompatibilityPolicy policy, string example, bool isForward)
    {
        Assert.True(new ReferencePolicy(pair.Writer(isForward), policy, pair.Draft).IsWritten(example), $"{pair.Id} {policy} forward={isForward}: nobody writes {example}");
        Assert.False(new ReferencePolicy(pair.Reader(isForward), policy, pair.Draft).IsRead(example), $"{pair.Id} {policy} forward={isForward}: everybody reads {example}");
    }
}
