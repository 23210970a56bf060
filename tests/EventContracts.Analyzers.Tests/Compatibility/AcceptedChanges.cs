using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using EventContracts.Schema.Contracts;
using EventContracts.Schema.Documents;
using Microsoft.CodeAnalysis;
using Xunit;

namespace EventContracts.Analyzers.Tests.Compatibility;

/// <summary>A break that is made on purpose is listed with its reason, and is reported again when it becomes another one.</summary>
public sealed class AcceptedChanges
{
    private const string Accepted = "contracts/released/user.created/accepted.json";
    private const string Old = """ "properties": { "a": { "type": "string" }, "b": { "type": "string" } }, "required": ["b"] """;

    private static readonly (string, string) Released = (VersionRun.First, VersionRun.Contract("1.0", Old));

    [Theory]
    [InlineData("EVC1201", """ "properties": { "a": { "type": "boolean" }, "b": { "type": "string" } }, "required": ["b"] """)]
    [InlineData("EVC1103", """ "properties": { "a": { "type": "string" }, "b": { "type": "string" } }, "required": ["b", "a"] """)]
    [InlineData("EVC1106", """ "properties": { "b": { "type": "string" } }, "required": ["b"] """)]
    [InlineData("EVC1208", """ "properties": { "a": { "type": "string", "maxLength": 3 }, "b": { "type": "string" } }, "required": ["b"] """)]
    public async Task WhatIsAcceptedIsNotReported(string id, string changed)
    {
        (string, string) current = (VersionRun.Current, VersionRun.Contract("1.1", changed));
        (string, string) accepted = (Accepted, await Accept(id, current));

        Assert.Empty(await VersionRun.Of(Released, current, accepted));
        // What has nothing to do with it may change.
        Assert.Empty(await VersionRun.Of(Released, (current.Item1, VersionRun.Contract("1.1", changed.Replace("\"b\": { \"type\"", "\"c\": {}, \"b\": { \"type\""))), accepted));
    }

    [Theory]
    [InlineData("the new side", Old, """ "properties": { "a": { "type": "integer" }, "b": { "type": "string" } }, "required": ["b"] """)]
    [InlineData("the old side", """ "properties": { "a": { "type": "array" }, "b": { "type": "string" } }, "required": ["b"] """, """ "properties": { "a": { "type": "boolean" }, "b": { "type": "string" } }, "required": ["b"] """)]
    public async Task AnAcceptanceEndsWhenEitherSideChanges(string what, string old, string now)
    {
        string accepted = await Accept("EVC1201", (VersionRun.Current, VersionRun.Contract("1.1", """ "properties": { "a": { "type": "boolean" }, "b": { "type": "string" } }, "required": ["b"] """)));

        IReadOnlyList<Diagnostic> found = await VersionRun.Of((VersionRun.First, VersionRun.Contract("1.0", old)), (VersionRun.Current, VersionRun.Contract("1.1", now)), (Accepted, accepted));

        Assert.Contains(found, one => one.Id == "EVC1201");
        Diagnostic unused = Assert.Single(found, one => one.Id == "EVC1005");
        Assert.Equal((Accepted, '{'), (unused.Location.GetLineSpan().Path, accepted[unused.Location.SourceSpan.Start]));
        Assert.NotEmpty(what);
    }

    [Fact]
    public async Task TheSameChangeElsewhereIsAnotherOne()
    {
        string accepted = await Accept("EVC1201", (VersionRun.Current, VersionRun.Contract("1.1", """ "properties": { "a": { "type": "boolean" }, "b": { "type": "string" } }, "required": ["b"] """)));
        const string Both = """ "properties": { "a": { "type": "boolean" }, "b": { "type": "boolean" } }, "required": ["b"] """;

        Diagnostic found = Assert.Single(await VersionRun.Of(Released, (VersionRun.Current, VersionRun.Contract("1.1", Both)), (Accepted, accepted)));

        Assert.Contains("#/properties/b/type", found.GetMessage());
    }

    [Fact]
    public async Task AnEntryThatAcceptsNothingIsReported() => Assert.Equal(
        ["EVC1005"], (await VersionRun.Of(Released, (VersionRun.Current, VersionRun.Contract("1.1", Old)), (Accepted, Entry("EVC1201", "1.1", "/properties/a/type")))).Select(one => one.Id));

    [Fact]
    public async Task OfTwoEntriesForOneChangeTheSecondIsReported()
    {
        (string, string) current = (VersionRun.Current, VersionRun.Contract("1.1", """ "properties": { "a": { "type": "boolean" }, "b": { "type": "string" } }, "required": ["b"] """));
        string once = await Accept("EVC1201", current);
        string entry = once[(once.IndexOf('[') + 1)..once.LastIndexOf(']')].Trim();
        string twice = "{ \"accepted\": [" + entry + ", " + entry + "] }";

        Diagnostic found = Assert.Single(await VersionRun.Of(Released, current, (Accepted, twice)));

        Assert.Equal(("EVC1005", twice.LastIndexOf("{ \"rule\"", System.StringComparison.Ordinal)), (found.Id, found.Location.SourceSpan.Start));
    }

    [Fact]
    public async Task WhatAReleasedVersionDidIsHistory()
    {
        const string Changed = """ "properties": { "a": { "type": "boolean" }, "b": { "type": "string" } }, "required": ["b"] """;
        (string, string) accepted = (Accepted, await Accept("EVC1201", (VersionRun.Current, VersionRun.Contract("1.1", Changed))));
        (string, string) second = ("contracts/released/user.created/1.1.json", VersionRun.Contract("1.1", Changed));

        Assert.Empty(await VersionRun.Of(Released, second, accepted, (VersionRun.Current, VersionRun.Contract("1.1", Changed))));
        Assert.Empty(await VersionRun.Of(Released, second, accepted, (VersionRun.Current, VersionRun.Contract("1.2", Changed, ", \"compatibility\": \"BACKWARD_TRANSITIVE\""))));
    }

    [Fact]
    public async Task NothingIsSaidOfEntriesWhileTheContractCannotBeRead() =>
        Assert.DoesNotContain(await VersionRun.Of(Released, (VersionRun.Current, "{"), (Accepted, Entry("EVC1201", "1.1", "/x"))), one => one.Id == "EVC1005");

    [Fact]
    public async Task AContractMayGoOnPurpose()
    {
        SchemaFile file = SchemaFile.Parse(Released.Item1, Released.Item2);
        var gone = EventContracts.Schema.Compatibility.CompatibilityChecker.CheckRemoved(EventContracts.Schema.Compatibility.SchemaVersion.Parse(Released.Item1, Released.Item2), new());
        string accepted = AcceptedBreaks.Add(null, BreakIdentity.Of(gone.Findings[0], file), "1.0", "It never went into production.")!;

        Assert.Contains(await VersionRun.Of(Released), one => one.Id == "EVC1406");
        Assert.Empty(await VersionRun.Of(Released, (Accepted, accepted)));
    }

    [Theory]
    [InlineData("no JSON", "{ \"accepted\": ", 14)]
    [InlineData("a merge conflict", "{\n<<<<<<< HEAD\n}", 2)]
    [InlineData("a list at the root", "[]", 0)]
    [InlineData("no list", """{ "accepted": {} }""", 14)]
    [InlineData("another key", """{ "accepted": [], "excepted": [] }""", 18)]
    [InlineData("an entry that is a text", """{ "accepted": ["EVC1201"] }""", 15)]
    [InlineData("a misspelt key", """{ "accepted": [{ "rule": "EVC1201", "version": "1.1", "pointer": "", "from": "none", "to": "none", "reason": "r", "resaon": "" }] }""", 114)]
    [InlineData("no version", """{ "accepted": [{ "rule": "EVC1201", "version": "next", "pointer": "", "from": "none", "to": "none", "reason": "r" }] }""", 47)]
    [InlineData("no reason", """{ "accepted": [{ "rule": "EVC1201", "version": "1.1", "pointer": "", "from": "none", "to": "none" }] }""", 15)]
    [InlineData("a reason that is none", """{ "accepted": [{ "rule": "EVC1201", "version": "1.1", "pointer": "", "from": "none", "to": "none", "reason": " " }] }""", 109)]
    public async Task AFaultyFileIsAnErrorAtItsFault(string what, string text, int at)
    {
        Diagnostic found = (await VersionRun.Of(Released, (VersionRun.Current, VersionRun.Contract("1.1", Old)), (Accepted, text))).First();

        Assert.Equal(("EVC1006", Accepted, at, DiagnosticSeverity.Error), (found.Id, found.Location.GetLineSpan().Path, found.Location.SourceSpan.Start, found.Severity));
        Assert.NotEmpty(what);
    }

    [Fact]
    public async Task WithoutAReasonNothingIsAccepted()
    {
        (string, string) current = (VersionRun.Current, VersionRun.Contract("1.1", """ "properties": { "a": { "type": "boolean" }, "b": { "type": "string" } }, "required": ["b"] """));
        string accepted = (await Accept("EVC1201", current)).Replace("asked all teams", "", System.StringComparison.Ordinal);

        Assert.Equal(["EVC1006", "EVC1201"], (await VersionRun.Of(Released, current, (Accepted, accepted))).Select(one => one.Id));
    }

    [Fact]
    public async Task AFileWithoutEntriesIsFine() => Assert.Empty(await VersionRun.Of(Released, (VersionRun.Current, VersionRun.Contract("1.1", Old)), (Accepted, """{ "accepted": [] }""")));

    private static string Entry(string rule, string version, string pointer) =>
        AcceptedBreaks.Add(null, new BreakIdentity(rule, pointer, "0123456789abcdef", BreakIdentity.Absent), version, "asked all teams")!;

    // As the fix would do it: with what the diagnostic hands over.
    private static async Task<string> Accept(string id, (string Path, string Text) current)
    {
        Diagnostic found = Assert.Single(await VersionRun.Of(Released, current), one => one.Id == id);
        string[] change = found.Properties["change"]!.Split('\n');
        return AcceptedBreaks.Add(null, new BreakIdentity(change[0], change[1], change[2], change[3]), "1.1", "asked all teams")!;
    }
}
