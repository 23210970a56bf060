using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using EventContracts.Schema.Contracts;
using Microsoft.CodeAnalysis;
using Xunit;

namespace EventContracts.Analyzers.Tests.Compatibility;

/// <summary>A released version that was edited in place is seen by its seal.</summary>
public sealed class EditedReleases
{
    private const string Id = "EVC1003";

    private static readonly string Contract = VersionRun.Contract("1.0", """ "properties": { "a": { "type": "string", "maxLength": 10 } } """);

    private static readonly string Released = ReleaseSeal.Seal(Contract);

    [Theory]
    [InlineData("a type", "\"string\"", "\"boolean\"")]
    [InlineData("a bound", "10", "11")]
    [InlineData("a member that came", "\"type\": \"object\"", "\"type\": \"object\", \"title\": \"t\"")]
    [InlineData("the version", "\"1.0\"", "\"1.00\"")]
    [InlineData("the seal itself", "sha256:", "sha256:0")]
    public async Task AnEditIsAnErrorAtTheSeal(string what, string old, string now)
    {
        string edited = Released.Replace(old, now, System.StringComparison.Ordinal);

        Diagnostic found = Assert.Single(await Run(edited), one => one.Id == Id);

        Assert.Equal((VersionRun.First, DiagnosticSeverity.Error), (found.Location.GetLineSpan().Path, found.Severity));
        Assert.StartsWith("\"sha256:", edited[found.Location.SourceSpan.Start..], System.StringComparison.Ordinal);
        Assert.NotEmpty(what);
    }

    [Fact]
    public async Task WhatWasReleasedIsNotReported() => Assert.Empty(await Run(Released));

    [Fact]
    public async Task AnotherLayoutIsNoEdit()
    {
        Assert.Empty(await Run(Released.Replace("{ ", "{\r\n    ", System.StringComparison.Ordinal)));
        Assert.Empty(await Run(Released.Replace("\"type\": \"string\", \"maxLength\": 10", "\"maxLength\": 10.0, \"type\": \"string\"", System.StringComparison.Ordinal)));
    }

    [Fact]
    public async Task AFileWithoutASealIsTakenAsItIs() => Assert.Empty(await Run(Contract));

    [Fact]
    public async Task TheSealIsNoChangeOfTheContract()
    {
        IReadOnlyList<Diagnostic> found = await VersionRun.Of((VersionRun.First, Released), (VersionRun.Current, VersionRun.Contract("1.1", """ "properties": { "a": { "type": "string", "maxLength": 10 }, "b": {} } """)));

        Assert.Empty(found);
    }

    private static async Task<IReadOnlyList<Diagnostic>> Run(string released) => await VersionRun.Of((VersionRun.First, released), (VersionRun.Current, Contract));
}
