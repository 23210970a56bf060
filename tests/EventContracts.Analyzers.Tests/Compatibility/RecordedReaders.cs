using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;

namespace EventContracts.Analyzers.Tests.Compatibility;

/// <summary>Under FORWARD it is the readers of the released version that read new events: those that its file records.</summary>
public sealed class RecordedReaders
{
    private const string Two = """ "properties": { "a": { "enum": ["x", "y"] } }, "additionalProperties": false """;
    private const string Three = """ "properties": { "a": { "enum": ["x", "y", "z"] } }, "additionalProperties": false """;
    private const string Strings = """ "properties": { "a": { "anyOf": [{ "type": "string" }, { "type": "array" }] } } """;
    private const string Booleans = """ "properties": { "a": { "anyOf": [{ "type": "string" }, { "type": "array" }, { "type": "boolean" }] } } """;
    private const string Named = """ "properties": { "a": { "enum": ["x", "y"] }, "b": {} }, "additionalProperties": false """;
    private const string Default = """ "properties": { "a": { "type": "string", "default": "" } }, "required": ["a"] """;
    private const string Optional = """ "properties": { "a": { "type": "string", "default": "" } } """;

    [Theory]
    [InlineData("generated readers keep unknown values", "", Two, Three, null)]
    [InlineData("these do not", """, "reader": { "unknownEnum": false }""", Two, Three, "EVC1204")]
    [InlineData("what is not recorded is as generated", """, "reader": { "unknownUnionCase": false }""", Two, Three, null)]
    [InlineData("generated readers keep unknown cases", "", Strings, Booleans, null)]
    [InlineData("these do not", """, "reader": { "unknownUnionCase": false }""", Strings, Booleans, "EVC1201")]
    [InlineData("generated readers ignore what they do not know", "", Two, Named, null)]
    [InlineData("these do not", """, "reader": { "ignoreUnknownMembers": false }""", Two, Named, "EVC1107")]
    [InlineData("generated readers fill in nothing", "", Default, Optional, "EVC1104")]
    [InlineData("these fill in defaults", """, "reader": { "appliesDefaults": true }""", Default, Optional, null)]
    public async Task OldReadersAreThoseThatAreRecorded(string what, string reader, string old, string now, string? id)
    {
        IReadOnlyList<Diagnostic> found = await VersionRun.Of((VersionRun.First, VersionRun.Contract("1.0", old, reader)), (VersionRun.Current, VersionRun.Contract("1.1", now, ", \"compatibility\": \"FORWARD\"" + reader)));

        Assert.Equal(id is null ? [] : [id], found.Where(one => one.Severity == DiagnosticSeverity.Error).Select(one => one.Id));
        Assert.NotEmpty(what);
    }

    [Fact]
    public async Task BackwardDoesNotAskForOldReaders() => Assert.Empty(
        await VersionRun.Of((VersionRun.First, VersionRun.Contract("1.0", Two, """, "reader": { "unknownEnum": false }""")), (VersionRun.Current, VersionRun.Contract("1.1", Three, """, "reader": { "unknownEnum": false }"""))));

    [Fact]
    public async Task ReadersThatCopeWithLessAreAWarning() => Assert.Equal(
        ["EVC1409"], (await VersionRun.Of((VersionRun.First, VersionRun.Contract("1.0", Two)), (VersionRun.Current, VersionRun.Contract("1.1", Two, """, "reader": { "unknownEnum": false }""")))).Select(one => one.Id));
}
