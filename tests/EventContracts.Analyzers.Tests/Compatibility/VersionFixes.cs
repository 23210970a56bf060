using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using EventContracts.Analyzers.Compatibility;
using EventContracts.Analyzers.Tests.Schemas;
using EventContracts.CodeFixes.Compatibility;
using EventContracts.Schema.Contracts;
using EventContracts.Schema.Documents;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Xunit;

namespace EventContracts.Analyzers.Tests.Compatibility;

/// <summary>What the light bulb offers for a change of a released contract, and what comes of it: nothing is reported any more.</summary>
public sealed class VersionFixes
{
    private const string Current = "/project/contracts/user.created.schema.json";
    private const string Folder = "/project/contracts/released/user.created/";
    private const string Accepted = Folder + "accepted.json";

    private const string Old = """
        {
          "x-event": { "type": "user.created", "version": "1.0" },
          "type": "object",
          "properties": {
            "a": { "type": "string" },
            "b": { "type": "string", "maxLength": 20 },
            "name": { "$ref": "#/$defs/name" },
            "home": { "type": "object", "properties": { "street": { "type": "string" }, "town": { "type": "string" } } }
          },
          "required": ["a"],
          "$defs": { "name": { "type": "string", "minLength": 1 } }
        }
        """;

    private static string Now => Old.Replace("\"1.0\"", "\"1.1\"");

    [Fact]
    public async Task ARemovedPropertyComesBackDeprecated() => Assert.Equal(
        Now.Replace(",\n    \"b\": { \"type\": \"string\", \"maxLength\": 20 }", "").Replace("\n  },\n  \"required\"", ",\n    \"b\": { \"type\": \"string\", \"maxLength\": 20, \"deprecated\": true }\n  },\n  \"required\""),
        await Fixed(new RestoreMemberFix(), "EVC1106", Now.Replace(",\n    \"b\": { \"type\": \"string\", \"maxLength\": 20 }", ""), "Keep 'b' as deprecated"));

    [Fact]
    public async Task ARequiredPropertyComesBackRequired()
    {
        string now = Now.Replace("\"version\"", "\"compatibility\": \"FORWARD\", \"version\"").Replace("\n    \"a\": { \"type\": \"string\" },", "").Replace("\"required\": [\"a\"],", "\"minProperties\": 0,");

        string changed = await Fixed(new RestoreMemberFix(), "EVC1105", now, "Keep 'a' as deprecated");

        Assert.Contains("\n    \"a\": { \"type\": \"string\", \"deprecated\": true }\n  },\n  \"required\": [\"a\"],", changed);
    }

    [Fact]
    public async Task ANestedPropertyComesBackWhereItWas()
    {
        string changed = await Fixed(new RestoreMemberFix(), "EVC1106", Now.Replace(", \"town\": { \"type\": \"string\" }", ""), "Keep 'town' as deprecated");

        Assert.Contains("\"home\": { \"type\": \"object\", \"properties\": { \"street\": { \"type\": \"string\" }, \"town\": { \"type\": \"string\", \"deprecated\": true } } }", changed);
    }

    [Fact]
    public async Task ARenamedPropertyKeepsItsOldNameToo()
    {
        string changed = await Fixed(new RestoreMemberFix(), "EVC1109", Now.Replace("\"b\":", "\"B\":"), "Keep 'b' as deprecated");

        Assert.Contains("\"B\": { \"type\": \"string\", \"maxLength\": 20 }", changed);
        Assert.Contains("\"b\": { \"type\": \"string\", \"maxLength\": 20, \"deprecated\": true }", changed);
    }

    [Fact]
    public async Task APropertyThatRefersToADefinitionThatIsGoneIsNotPutBack()
    {
        string reference = Now.Replace("    \"name\": { \"$ref\": \"#/$defs/name\" },\n", "");

        Assert.Contains("\"name\": { \"$ref\": \"#/$defs/name\", \"deprecated\": true }", await Fixed(new RestoreMemberFix(), "EVC1106", reference, "Keep 'name' as deprecated"));
        Assert.Empty(await Titles(new RestoreMemberFix(), "EVC1106", reference.Replace(",\n  \"$defs\": { \"name\": { \"type\": \"string\", \"minLength\": 1 } }", "")));
    }

    [Theory]
    [InlineData("EVC1103", "[\"a\"]", "[\"a\", \"b\"]", "b", "\"required\": [\"a\"],")]
    [InlineData("EVC1103", "[\"a\"]", "[\"b\", \"a\"]", "b", "\"required\": [\"a\"],")]
    [InlineData("EVC1101", "\"required\": [\"a\"]", "\"required\": [\"a\", \"c\"]", "c", "\"required\": [\"a\"],")]
    public async Task ANewlyRequiredPropertyIsLeftOptional(string id, string old, string now, string name, string expected)
    {
        string text = Now.Replace(old, now).Replace("\"a\": {", name == "c" ? "\"c\": {}, \"a\": {" : "\"a\": {");

        Assert.Contains(expected, await Fixed(new MakeOptionalFix(), id, text, $"Leave '{name}' optional"));
    }

    [Fact]
    public async Task AListThatWouldBeEmptyGoes()
    {
        string changed = await Fixed(new MakeOptionalFix(), "EVC1103", Now.Replace("\"street\": { \"type\": \"string\" }, \"town\": { \"type\": \"string\" } }", "\"street\": { \"type\": \"string\" }, \"town\": { \"type\": \"string\" } }, \"required\": [\"town\"]"), "Leave 'town' optional");

        Assert.Equal(Now, changed);
    }

    [Theory]
    [InlineData("\"version\": \"1.1\"", "\"version\": \"1.1\", \"reserved\": [\"b\"]")]
    [InlineData("\"version\": \"1.1\", \"reserved\": [\"z\"]", "\"version\": \"1.1\", \"reserved\": [\"z\", \"b\"]")]
    public async Task ANameIsReserved(string metadata, string expected)
    {
        string now = Now.Replace("\"version\": \"1.1\"", metadata).Replace(",\n    \"b\": { \"type\": \"string\", \"maxLength\": 20 }", "");

        Assert.Contains(expected, await Fixed(new ReserveNameFix(), "EVC1106", now, "Reserve the name 'b'"));
    }

    [Fact]
    public async Task ABreakBecomesAMajorVersion()
    {
        string changed = await Fixed(new RaiseVersionFix(), "EVC1208", Now.Replace("20", "10"), "Make it version 2.0", leaves: "EVC1001");

        Assert.Contains("\"version\": \"2.0\"", changed);
    }

    [Fact]
    public async Task AChangeUnderAReleasedVersionBecomesTheNextMinorOne() =>
        Assert.Contains("\"version\": \"1.1\"", await Fixed(new RaiseVersionFix(), "EVC1410", Old.Replace("\"a\": {", "\"c\": {}, \"a\": {"), "Make it version 1.1"));

    [Fact]
    public async Task AVersionThatNobodyStatedIsStated()
    {
        const string Bare = """{ "type": "object", "properties": { "a": { "type": "string" } } }""";
        using FixRun run = Run(Bare.Replace("string", "boolean"), Bare);

        Solution solution = await run.Apply(new RaiseVersionFix(), "EVC1201", "Make it version 2.0");

        Assert.Equal("""{ "x-event": { "version": "2.0" }, "type": "object", "properties": { "a": { "type": "boolean" } } }""", await Text(solution, Current));
    }

    [Fact]
    public async Task AWarningIsNoReasonForAMajorVersion() =>
        Assert.Empty(await Titles(new RaiseVersionFix(), "EVC1106", Now.Replace(",\n    \"b\": { \"type\": \"string\", \"maxLength\": 20 }", "")));

    [Theory]
    [InlineData("EVC1208", "20", "10")]
    [InlineData("EVC1106", ",\n    \"b\": { \"type\": \"string\", \"maxLength\": 20 }", "")]
    public async Task ABreakIsAcceptedOnceItsReasonIsSaid(string id, string old, string now)
    {
        string current = Now.Replace(old, now);
        using FixRun run = Run(current, Old);
        string accepted = await Text(await run.Apply(new AcceptBreakFix(), id, "Make the break on purpose: add it to accepted.json"), Accepted);

        Assert.Equal(["EVC1006", id], await Reported(current, accepted));
        Assert.Empty(await Reported(current, accepted.Replace("\"reason\": \"\"", "\"reason\": \"asked all teams\"")));
    }

    [Fact]
    public async Task AFurtherBreakIsAddedToTheFile()
    {
        string current = Now.Replace("20", "10");
        string first = AcceptedBreaks.Add(null, new BreakIdentity("EVC1201", "/x", "none", "none"), "1.0", "history")!;
        using FixRun run = Run(current, Old);
        run.AddReleased(Accepted, first);

        string text = await Text(await run.Apply(new AcceptBreakFix(), "EVC1208", "Make the break on purpose: add it to accepted.json"), Accepted);

        Assert.StartsWith(first[..first.LastIndexOf("\n  ]", StringComparison.Ordinal)] + ",\n    { \"rule\": \"EVC1208\"", text, StringComparison.Ordinal);
        Assert.Equal(2, AcceptedBreaks.Read(SchemaFile.Parse(Accepted, text.Replace("\"reason\": \"\"", "\"reason\": \"r\""))).Entries.Count);
    }

    [Fact]
    public async Task ADamagedFileIsNotAddedTo()
    {
        using FixRun run = Run(Now.Replace("20", "10"), Old);
        run.AddReleased(Accepted, "{");

        Assert.Empty(await run.Offered(new AcceptBreakFix(), "EVC1208"));
    }

    [Fact]
    public async Task AContractIsReleased()
    {
        const string Other = """{ "x-event": { "type": "order.placed", "version": "1.2" }, "type": "object" }""";
        using FixRun run = Run(Other, Old);

        Solution solution = await run.Apply(new ReleaseFix(), "EVC1001", "Release it as order.placed/1.2.json");

        SchemaFile released = SchemaFile.Parse("/project/contracts/released/order.placed/1.2.json", await Text(solution, "/project/contracts/released/order.placed/1.2.json"));
        Assert.True(ReleaseSeal.IsIntact(released));
        Assert.True(EventContracts.Schema.Bundling.ReleasedText.AreSame(released, SchemaFile.Parse("a", Other)));
    }

    private const string Referring = """{ "x-event": { "type": "order.placed" }, "type": "object", "properties": { "total": { "$ref": "shared/money.schema.json#/$defs/amount" } } }""";

    /// <summary>What it refers to stands in the copy, whatever becomes of the file.</summary>
    [Fact]
    public async Task AContractIsReleasedWithWhatItRefersTo()
    {
        using FixRun run = Run(Referring, Old);
        run.AddShared("/project/contracts/shared/money.schema.json", """{ "$defs": { "amount": { "type": "object", "properties": { "currency": { "$ref": "currency.schema.json" } } } } }""");
        run.AddShared("/project/contracts/shared/currency.schema.json", """{ "type": "string", "maxLength": 3 }""");

        Solution solution = await run.Apply(new ReleaseFix(), "EVC1001", "Release it as order.placed/1.0.json");

        SchemaFile released = SchemaFile.Parse("/project/contracts/released/order.placed/1.0.json", await Text(solution, "/project/contracts/released/order.placed/1.0.json"));
        Assert.True(ReleaseSeal.IsIntact(released));
        Assert.Empty(SchemaSet.Create([released]).CheckReferences(released));
        Assert.Contains("\"maxLength\": 3", released.Text);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("""{ "$defs": { "sum": {} } }""")]
    [InlineData("""{ "$defs": { """)]
    public async Task AContractWithAReferenceThatLeadsNowhereIsNotReleased(string? shared)
    {
        using FixRun run = Run(Referring, Old);
        if (shared is not null)
            run.AddShared("/project/contracts/shared/money.schema.json", shared);

        Assert.Empty(await run.Offered(new ReleaseFix(), "EVC1001"));
    }

    [Fact]
    public async Task AContractThatIsGoneGetsALastVersionThatIsDeprecated()
    {
        using FixRun run = Gone(ReleaseSeal.Seal(Old));

        string retired = await Text(await run.Apply(new RetireContractFix(), "EVC1406", "Release user.created/1.1.json, deprecated"), Folder + "1.1.json");

        Assert.Contains("\"deprecated\": true", retired);
        Assert.True(ReleaseSeal.IsIntact(SchemaFile.Parse(Folder + "1.1.json", retired)));
        Assert.Empty(await VersionRun.Of((Folder + "1.0.json", Old), (Folder + "1.1.json", retired)));
    }

    [Fact]
    public async Task AnEditedVersionIsNotReleasedOnceMore()
    {
        using FixRun run = Gone(ReleaseSeal.Seal(Old).Replace("20", "30"));

        Assert.Empty(await run.Offered(new RetireContractFix(), "EVC1406"));
    }

    private static FixRun Gone(string released)
    {
        var run = new FixRun(released, Folder + "1.0.json") { Analyzer = new CompatibilityAnalyzer() };
        run.MarkReleased(Folder + "1.0.json");
        return run;
    }

    [Fact]
    public void EachFixIsADecisionOfItsOwn() => Assert.All(
        (CodeFixProvider[])[new RestoreMemberFix(), new MakeOptionalFix(), new ReserveNameFix(), new RaiseVersionFix(), new AcceptBreakFix(), new ReleaseFix(), new RetireContractFix()],
        fix => Assert.Null(fix.GetFixAllProvider()));

    // The contract after the fix, of which nothing is reported any more.
    private static async Task<string> Fixed(CodeFixProvider fix, string id, string current, string title, string? leaves = null)
    {
        using FixRun run = Run(current, Old);
        string changed = await Text(await run.Apply(fix, id, title), Current);

        Assert.Equal(leaves is null ? [] : [leaves], await Reported(changed));
        return changed;
    }

    private static async Task<IEnumerable<string>> Titles(CodeFixProvider fix, string id, string current)
    {
        using FixRun run = Run(current, Old);
        return (await run.Offered(fix, id)).Select(action => action.Title);
    }

    private static async Task<IEnumerable<string>> Reported(string current, string? accepted = null)
    {
        (string, string)[] files = [(Folder + "1.0.json", Old), (Current, current), .. accepted is null ? [] : ((string, string)[])[(Accepted, accepted)]];
        // That a property is not deprecated any more, and the like, is a note.
        return (await VersionRun.Of(files)).Where(one => one.Severity > DiagnosticSeverity.Info || one.Id == "EVC1001").Select(one => one.Id).Order();
    }

    private static FixRun Run(string current, string old)
    {
        var run = new FixRun(current, Current) { Analyzer = new CompatibilityAnalyzer() };
        run.AddReleased(Folder + "1.0.json", old);
        return run;
    }

    private static async Task<string> Text(Solution solution, string path) =>
        (await solution.Projects.Single().AdditionalDocuments.Single(document => document.FilePath == path).GetTextAsync()).ToString();
}
