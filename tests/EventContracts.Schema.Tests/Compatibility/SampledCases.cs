using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using EventContracts.Schema.Compatibility;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Tests.Compatibility.Random;
using EventContracts.Schema.Tests.Compatibility.Reference;
using EventContracts.Schema.Tests.Corpora;
using Xunit;

namespace EventContracts.Schema.Tests.Compatibility;

/// <summary>The pairs of the case files, tried with values: whatever a "compatible" lets through is read.</summary>
public sealed class SampledCases
{
    private const int SamplesPerVerdict = 250;

    private static readonly string? Folder = SharedFolder.Find("compat-cases");

    [Theory]
    [InlineData(CompatibilityPolicy.Strict)]
    [InlineData(CompatibilityPolicy.Event)]
    public void NoSampleRefutesAProbe(CompatibilityPolicy policy)
    {
        int samples = Sample(CasePair.Read(Path.Combine(AppContext.BaseDirectory, "Compatibility", "rule-probes.jsonl")), policy);
        Assert.True(samples >= 45_000, $"{samples} samples");
    }

    [SkippableTheory]
    [InlineData("apicurio-cases.jsonl", CompatibilityPolicy.Strict)]
    [InlineData("confluent-diff-cases.jsonl", CompatibilityPolicy.Strict)]
    [InlineData("jsonsubschema-cases.jsonl", CompatibilityPolicy.Strict)]
    [InlineData("sentry-cases.jsonl", CompatibilityPolicy.Strict)]
    [InlineData("apicurio-cases.jsonl", CompatibilityPolicy.Event)]
    [InlineData("confluent-diff-cases.jsonl", CompatibilityPolicy.Event)]
    [InlineData("jsonsubschema-cases.jsonl", CompatibilityPolicy.Event)]
    [InlineData("sentry-cases.jsonl", CompatibilityPolicy.Event)]
    public void NoSampleRefutesAThirdPartyCase(string file, CompatibilityPolicy policy)
    {
        Skip.If(Folder is null, SharedFolder.Absent);
        // Registries read what does not say its dialect as draft-07.
        int samples = Sample(CasePair.Read(Path.Combine(Folder!, file)).Select(pair => pair with { Dialect = SchemaDialect.Draft7 }), policy);
        Assert.True(samples >= 2_500, $"{samples} samples");
    }

    private static int Sample(IEnumerable<CasePair> pairs, CompatibilityPolicy policy)
    {
        int samples = 0;
        foreach (CasePair pair in pairs)
        {
            CompatibilityReport report = pair.Check(policy);
            foreach (bool isForward in new[] { false, true }.Where(forward => (forward ? report.Forward! : report.Backward!).IsCompatible))
            {
                var values = new RandomInstances(samples, pair.Writer(isForward), pair.Reader(isForward));
                ReferencePolicy writer = new(pair.Writer(isForward), policy, pair.Draft), reader = new(pair.Reader(isForward), policy, pair.Draft);
                for (int i = 0; i < SamplesPerVerdict; i++, samples++)
                {
                    string value = values.Next();
                    if (writer.IsWritten(value))
                        Assert.True(reader.IsRead(value), $"{pair.Id} {policy} forward={isForward}: {value}\n{pair.Writer(isForward)}\n{pair.Reader(isForward)}");
                }
            }
        }
        return samples;
    }
}
