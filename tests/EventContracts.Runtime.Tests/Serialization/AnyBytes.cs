using System;
using System.Collections.Generic;
using EventContracts.Fuzz;
using Xunit;

namespace EventContracts.Runtime.Tests.Serialization;

public sealed class AnyBytes
{
    [Fact]
    public void TheGeneratedCodecAgreesWithSystemTextJson()
    {
        var done = new List<string>();
        var options = new FuzzOptions { Cases = 200_000, Numbers = 100_000, Mutations = 1, Garbage = 40_000, GithubMutations = 0 };

        IReadOnlyList<string> findings = FuzzRun.Run(options, done.Add);

        Assert.True(findings.Count == 0, string.Join(Environment.NewLine, findings));
        Assert.Equal(4, done.Count);
    }

    [Theory]
    [InlineData("1e99999999999", "1e99999999999", true)]
    [InlineData("[1e99999999999]", "[1.0e99999999999]", false)]
    [InlineData("1.0", "1e0", true)]
    public void ExponentsThatTheFrameworkDoesNotCompareAreNoException(string left, string right, bool areEqual) =>
        Assert.Equal(areEqual, JsonValue.Parse(left) == JsonValue.Parse(right));
}
