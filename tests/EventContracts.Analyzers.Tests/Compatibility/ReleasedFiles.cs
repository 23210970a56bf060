using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;

namespace EventContracts.Analyzers.Tests.Compatibility;

/// <summary>What the released files are, and which contract they belong to.</summary>
public sealed class ReleasedFiles
{
    private const string A = """ "properties": { "a": { "type": "string" } } """;
    private const string Broken = """ "properties": { "a": { "type": "boolean" } } """;

    private static readonly (string, string) Released = (VersionRun.First, VersionRun.Contract("1.0", A));

    [Fact]
    public async Task AProjectWithoutReleasedFilesIsLeftAlone() =>
        Assert.Empty(await VersionRun.Of((VersionRun.Current, VersionRun.Contract("1.0", A)), ("other.schema.json", "{")));

    [Theory]
    [InlineData("a truncated file", VersionRun.First, "{ \"type\": \"object\"", 18)]
    [InlineData("an array", VersionRun.First, "[]", 0)]
    [InlineData("a merge conflict", VersionRun.First, "{\n<<<<<<< HEAD\n  \"type\": \"object\"\n=======\n>>>>>>> other\n}", 2)]
    [InlineData("a name without a version", "contracts/released/user.created/latest.json", "{}", 0)]
    [InlineData("another version inside", "contracts/released/user.created/2.0.json", """{ "x-event": { "type": "user.created", "version": "2.1" } }""", 50)]
    [InlineData("another event inside", "contracts/released/user.renamed/1.0.json", """{ "x-event": { "type": "user.created" } }""", 23)]
    public async Task ADamagedReleasedFileIsReportedAtItsFault(string what, string path, string text, int at)
    {
        Diagnostic found = Assert.Single(await VersionRun.Of((path, text), (VersionRun.Current, VersionRun.Contract("1.0", A))), one => one.Id == "EVC1002");

        Assert.Equal((path, at, DiagnosticSeverity.Error), (found.Location.GetLineSpan().Path, found.Location.SourceSpan.Start, found.Severity));
        Assert.NotEmpty(what);
    }

    [Fact]
    public async Task AConflictIsSaidToBeOne() =>
        Assert.Contains(await VersionRun.Of((VersionRun.First, "{\n<<<<<<< HEAD\n}")), one => one.GetMessage().Contains("merge conflict", StringComparison.Ordinal));

    [Fact]
    public async Task TwoFilesForOneVersionAreReportedAtTheSecond()
    {
        Diagnostic found = Assert.Single(await VersionRun.Of(("other/released/user.created/1.0.json", Released.Item2), Released, (VersionRun.Current, VersionRun.Contract("1.0", A))));

        Assert.Equal(("EVC1004", "other/released/user.created/1.0.json"), (found.Id, found.Location.GetLineSpan().Path));
    }

    [Fact]
    public async Task AContractThatWasNeverReleasedIsToldSo()
    {
        Diagnostic found = Assert.Single(await VersionRun.Of(Released, (VersionRun.Current, VersionRun.Contract("1.0", A)), ("b.schema.json", """{ "x-event": { "type": "b" } }""")));

        Assert.Equal(("EVC1001", "b.schema.json", DiagnosticSeverity.Info), (found.Id, found.Location.GetLineSpan().Path, found.Severity));
    }

    [Fact]
    public async Task ANewMajorVersionStartsAfresh() =>
        Assert.Equal("EVC1001", Assert.Single(await VersionRun.Of(Released, (VersionRun.Current, VersionRun.Contract("2.0", Broken)))).Id);

    [Fact]
    public async Task AReleasedContractMustNotDisappear()
    {
        Diagnostic found = Assert.Single(await VersionRun.Of(Released, ("contracts/released/user.created/1.1.json", VersionRun.Contract("1.1", A))));

        Assert.Equal(("EVC1406", "contracts/released/user.created/1.1.json"), (found.Id, found.Location.GetLineSpan().Path));
    }

    [Fact]
    public async Task ADeprecatedContractMayGo() => Assert.Empty(await VersionRun.Of((VersionRun.First, VersionRun.Contract("1.0", "\"deprecated\": true," + A))));

    [Fact]
    public async Task WhileAFileCannotBeReadNothingIsSaidToBeGone() => Assert.Empty(await VersionRun.Of(Released, (VersionRun.Current, "{ \"x-event\": ")));

    [Theory]
    [InlineData(""", "aliases": ["user.created"]""", DiagnosticSeverity.Info)]
    [InlineData("", DiagnosticSeverity.Error)]
    public async Task ARenamedEventIsFoundByItsAliasOrItsId(string aliases, DiagnosticSeverity severity)
    {
        string old = """{ "$id": "https://example.com/user", "x-event": { "type": "user.created", "topic": "t" } }""";
        string now = $$"""{ "$id": "https://example.com/user", "x-event": { "type": "user.registered", "topic": "t"{{aliases}} } }""";

        Diagnostic found = Assert.Single(await VersionRun.Of((VersionRun.First, old), (VersionRun.Current, now)), one => one.Severity > DiagnosticSeverity.Hidden && one.Id == "EVC1401");

        Assert.Equal(severity, found.Severity);
    }

    [Fact]
    public async Task AContractWithoutMetadataIsKnownByTheNameOfItsFile()
    {
        (string, string) released = ("contracts/released/order.placed/1.0.json", "{" + A + "}");

        Assert.Empty(await VersionRun.Of(released, ("order.placed.schema.json", "{" + A + ", \"description\": \"x\" }")));
        Assert.Contains(await VersionRun.Of(released, ("order.placed.schema.json", "{" + Broken + "}")), one => one.Id == "EVC1201");
    }

    [Fact]
    public async Task AReleasedVersionIsCompleteInItself()
    {
        const string Refers = """ "properties": { "a": { "$ref": "name.schema.json" } } """;
        (string, string) name = ("name.schema.json", """{ "type": "string" }""");

        IReadOnlyList<Diagnostic> dangling = await VersionRun.Of((VersionRun.First, VersionRun.Contract("1.0", Refers)), (VersionRun.Current, VersionRun.Contract("1.0", Refers)), name);
        IReadOnlyList<Diagnostic> current = await VersionRun.Of(Released, (VersionRun.Current, VersionRun.Contract("1.1", Refers)));

        Assert.Contains(dangling, one => one.Id == "EVC1305");
        Assert.DoesNotContain(current, one => one.Id == "EVC1305");
    }

    [Fact]
    public async Task TheOrderOfFilesDoesNotMatter()
    {
        (string, string)[] files =
        [
            Released, ("contracts/released/user.created/1.1.json", VersionRun.Contract("1.1", A)), ("z/released/user.created/1.1.json", VersionRun.Contract("1.1", Broken)),
            (VersionRun.Current, VersionRun.Contract("1.2", Broken)), ("b.schema.json", """{ "x-event": { "type": "b" } }"""), ("contracts/released/gone/1.0.json", "{}"), ("contracts/released/bad/1.0.json", "{"),
        ];
        string[] expected = [.. (await VersionRun.Of(files)).Select(one => one.ToString())];

        Assert.True(expected.Length >= 5, string.Join("\n", expected));
        foreach (int seed in Enumerable.Range(0, 10))
        {
            (string, string)[] shuffled = [.. files];
            new Random(seed).Shuffle(shuffled);
            Assert.Equal(expected, (await VersionRun.Of(shuffled)).Select(one => one.ToString()));
        }
    }
}
