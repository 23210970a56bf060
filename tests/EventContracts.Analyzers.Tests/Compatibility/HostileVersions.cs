using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using EventContracts.Analyzers.Compatibility;
using EventContracts.Analyzers.Tests.Schemas;
using Microsoft.CodeAnalysis;
using Xunit;

namespace EventContracts.Analyzers.Tests.Compatibility;

/// <summary>Whatever was released and whatever became of it: no exception, and the neighbour is compared as if it were alone.</summary>
public sealed class HostileVersions
{
    private const string Plain = """{ "x-event": { "type": "e" }, "properties": { "a": { "type": "string" } } }""";

    private static readonly (string, string)[] Neighbour =
    [
        ("contracts/released/good/1.0.json", """{ "x-event": { "type": "good" }, "properties": { "a": { "type": "string" } } }"""),
        ("good.schema.json", """{ "x-event": { "type": "good" }, "properties": { "a": { "type": "boolean" } } }"""),
    ];

    [Theory]
    [MemberData(nameof(HostileInputs.Inputs), MemberType = typeof(HostileInputs))]
    public async Task NothingThrowsAndTheNeighbourIsCompared(string what, string text)
    {
        foreach ((string released, string current) in ((string, string)[])[(text, Plain), (Plain, text), (text, text)])
        {
            IReadOnlyList<Diagnostic> found = await VersionRun.Of([.. Neighbour, ("contracts/released/e/1.0.json", released), ("e.schema.json", current)]);

            Assert.Contains(found, one => one.Id == "EVC1201" && one.Location.GetLineSpan().Path == "good.schema.json");
        }
        Assert.NotEmpty(what);
    }

    [Fact]
    public async Task PathsOfAnySpellingAreRead()
    {
        string[] paths = ["1.0.json", "/1.0.json", "\\1.0.json", "C:\\released\\e\\1.0.json", "released//1.0.json", "released/e/99999999999.0.json", "released/e/1.0.0.json", "released/../1.0.json", "released/ä ö/1.0.json", "released/.json"];

        foreach (string path in paths)
        {
            var run = new SchemaRun { Analyzer = new CompatibilityAnalyzer(), Roles = { [path] = "Released" } };
            IReadOnlyList<Diagnostic> found = await run.Of((path, Plain), ("e.schema.json", Plain));
            Assert.All(found, one => Assert.StartsWith("EVC1", one.Id, StringComparison.Ordinal));
        }
        Assert.Empty(await new SchemaRun { Analyzer = new CompatibilityAnalyzer(), Roles = { ["C:\\released\\e\\1.0.json"] = "Released" } }.Of(("C:\\released\\e\\1.0.json", Plain), ("e.schema.json", Plain)));
    }
}
