using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;

namespace EventContracts.Analyzers.Tests.Compatibility;

/// <summary>A change is reported where it was made, with an event that shows what it does.</summary>
public sealed class ChangedContracts
{
    private const string A = """ "properties": { "a": { "type": "string" } }, "required": ["a"] """;
    private const string TwoKeys = """ "properties": { "a": { "type": "string" }, "b": { "type": "string" } }, "required": ["a", "b"] """;

    [Theory]
    [InlineData("EVC1101", "", A, """ "properties": { "a": { "type": "string" }, "b": { "type": "string" } }, "required": ["a", [|"b"|]] """)]
    [InlineData("EVC1105", ", \"compatibility\": \"FORWARD\"", TwoKeys, """ [|"properties"|]: { "a": { "type": "string" } }, "required": ["a"] """)]
    [InlineData("EVC1201", "", A, """ "properties": { "a": { "type": [|"boolean"|] } }, "required": ["a"] """)]
    [InlineData("EVC1204", ", \"compatibility\": \"FORWARD\"", """ "properties": { "a": { "x-enum": "closed", "enum": ["x", "y"] } } """, """ "properties": { "a": { "x-enum": "closed", [|"enum"|]: ["x", "y", "z"] } } """)]
    [InlineData("EVC1205", "", """ "properties": { "a": { "enum": ["x", "y"] } } """, """ "properties": { "a": { [|"enum"|]: ["x"] } } """)]
    [InlineData("EVC1208", "", A, """ "properties": { "a": { "type": "string", "maxLength": [|5|] } }, "required": ["a"] """)]
    public async Task ABreakIsAnErrorAtTheChangedToken(string id, string metadata, string old, string marked)
    {
        Diagnostic found = await VersionRun.Single(id, old, marked, metadata);

        Assert.Equal(DiagnosticSeverity.Error, found.Severity);
        Assert.StartsWith("user.created 1.0 -> 1.1, #/", found.GetMessage());
        Assert.Equal(VersionRun.First, Assert.Single(found.AdditionalLocations).GetLineSpan().Path);
    }

    [Fact]
    public async Task TheMessageShowsAnEventThatIsNotRead()
    {
        Diagnostic backward = await VersionRun.Single("EVC1201", A, """ "properties": { "a": { "type": [|"boolean"|] } }, "required": ["a"] """);
        Diagnostic forward = await VersionRun.Single("EVC1204", """ "properties": { "a": { "enum": ["x"] } } """, """ "properties": { "a": { [|"enum"|]: ["x", "y"] } } """, ", \"compatibility\": \"FORWARD\"");

        Assert.Matches("""An event of 1.0 that 1.1 does not read: \{"a":"[^"]*"\}$""", backward.GetMessage());
        Assert.EndsWith("""An event of 1.1 that 1.0 does not read: {"a":"y"}""", forward.GetMessage());
    }

    [Fact]
    public async Task AnotherPartitionKeyIsAnErrorInEveryMode()
    {
        string released = VersionRun.Contract("1.0", TwoKeys, ", \"partitionKey\": \"/a\"");
        foreach (string mode in (string[])["BACKWARD", "FORWARD", "FULL_TRANSITIVE"])
        {
            string current = VersionRun.Contract("1.1", TwoKeys, $", \"partitionKey\": \"/b\", \"compatibility\": \"{mode}\"");

            Diagnostic found = Assert.Single(await VersionRun.Of((VersionRun.First, released), (VersionRun.Current, current)), one => one.Severity == DiagnosticSeverity.Error);

            Assert.Equal("EVC1402", found.Id);
            Assert.Equal("\"/b\"", current.Substring(found.Location.SourceSpan.Start, found.Location.SourceSpan.Length));
        }
    }

    [Theory]
    [InlineData("an untouched contract", "1.0", A)]
    [InlineData("another layout", "1.0", "\n  \"required\": [ \"a\" ],\n  \"properties\": { \"a\": { \"type\": \"string\" } }\n")]
    [InlineData("an optional property", "1.1", """ "properties": { "a": { "type": "string" }, "b": { "type": "string" } }, "required": ["a"] """)]
    [InlineData("a description", "1.1", """ "description": "said better", "properties": { "a": { "type": "string" } }, "required": ["a"] """)]
    public async Task WhatBreaksNothingIsSilent(string what, string version, string rest)
    {
        Assert.Empty(await VersionRun.Of((VersionRun.First, VersionRun.Contract("1.0", A)), (VersionRun.Current, VersionRun.Contract(version, rest))));
        Assert.NotEmpty(what);
    }

    [Fact]
    public async Task AModeOfTheProjectHoldsForContractsThatStateNone()
    {
        (string, string)[] files = [(VersionRun.First, VersionRun.Contract("1.0", TwoKeys)), (VersionRun.Current, VersionRun.Contract("1.1", A))];
        var forward = new Dictionary<string, string> { ["eventcontracts.compatibility"] = "FORWARD" };
        (string, string) stated = (VersionRun.Current, VersionRun.Contract("1.1", A, ", \"compatibility\": \"NONE\""));

        Assert.DoesNotContain(await VersionRun.Of(files), one => one.Severity == DiagnosticSeverity.Error);
        Assert.Contains(await VersionRun.Of(forward, files), one => one is { Id: "EVC1105", Severity: DiagnosticSeverity.Error });
        Assert.Empty(await VersionRun.Of(forward, files[0], stated));
    }

    [Fact]
    public async Task ATransitiveModeLooksAtEveryVersionAndSaysEachThingOnce()
    {
        (string, string)[] files =
        [
            (VersionRun.First, VersionRun.Contract("1.0", """ "properties": { "a": { "type": "string" } } """)),
            ("contracts/released/user.created/1.1.json", VersionRun.Contract("1.1", """ "properties": { "a": { "type": "string", "maxLength": 9 } } """)),
            ("contracts/released/user.created/1.10.json", VersionRun.Contract("1.10", """ "properties": { "a": { "type": "string", "maxLength": 5 } } """)),
        ];
        (string, string) Current(string mode) => (VersionRun.Current, VersionRun.Contract("1.11", """ "properties": { "a": { "type": "string", "maxLength": 5 } } """, $", \"compatibility\": \"{mode}\""));

        Assert.Empty(await VersionRun.Of([.. files, Current("BACKWARD")]));
        Diagnostic found = Assert.Single(await VersionRun.Of([.. files, Current("BACKWARD_TRANSITIVE")]), one => one.Id == "EVC1208");
        Assert.StartsWith("user.created 1.1 -> 1.11", found.GetMessage());
    }

    [Fact]
    public async Task ASharedDefinitionIsReportedInItsOwnFile()
    {
        const string Released = """ "properties": { "a": { "$ref": "#/$defs/name" } }, "$defs": { "name": { "type": "string" } } """;
        const string Name = """{ "$id": "https://example.com/name", "type": "boolean" }""";

        Diagnostic found = Assert.Single(await VersionRun.Of(
            (VersionRun.First, VersionRun.Contract("1.0", Released)),
            (VersionRun.Current, VersionRun.Contract("1.1", """ "properties": { "a": { "$ref": "name.schema.json" } } """)),
            ("name.schema.json", Name)), one => one.Severity == DiagnosticSeverity.Error);

        Assert.Equal(("EVC1201", "name.schema.json"), (found.Id, found.Location.GetLineSpan().Path));
    }

    [Fact]
    public async Task ASchemaThatChangedUnderAReleasedVersionNeedsAnother() =>
        Assert.Contains(
            await VersionRun.Of((VersionRun.First, VersionRun.Contract("1.0", A)), (VersionRun.Current, VersionRun.Contract("1.0", """ "properties": { "a": { "type": "string" }, "b": {} }, "required": ["a"] """))),
            one => one.Id == "EVC1410");
}
