using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using Xunit;

namespace EventContracts.Tool.Tests;

/// <summary><c>check --pairs</c>.</summary>
public sealed class PairTables
{
    private const string Open = """{"type":"object","properties":{"a":{"type":"string"}}}""";
    private const string Required = """{"type":"object","properties":{"a":{"type":"string"}},"required":["a"]}""";

    [Fact]
    public void RowsAreAnsweredInOrder()
    {
        (ToolRun run, JsonElement[] rows) = Check($$"""
            {"id":"breaks","original":{{Open}},"update":{{Required}} }

            {"id":2,"original":{{Required}},"update":{{Open}} }
            """);

        Assert.Equal((ExitCode.Breaking, ""), (run.ExitCode, run.Error));
        Assert.Equal(["breaks", "2"], rows.Select(row => row.GetProperty("id").ToString()));
        Assert.Equal(["Broken", "Compatible"], rows.Select(row => row.GetProperty("verdict").GetString()));
        Assert.Equal("EVC1103", rows[0].GetProperty("rules")[0].GetString());
        Assert.Equal("{}", rows[0].GetProperty("counterexample").GetRawText());
        Assert.Equal(JsonValueKind.Null, rows[1].GetProperty("counterexample").ValueKind);
        Assert.Equal("", rows[1].GetProperty("rules").EnumerateArray().FirstOrDefault().ToString());
    }

    [Fact]
    public void PointerSaysWhereInTheNewVersion()
    {
        (_, JsonElement[] rows) = Check("""{"id":1,"original":{"properties":{"a":{"maximum":9}}},"update":{"properties":{"a":{"maximum":8}}}}""");

        Assert.StartsWith("/properties/a", rows[0].GetProperty("pointer").GetString(), StringComparison.Ordinal);
    }

    /// <summary>The first of several breaks: its place, and what shows that one.</summary>
    [Fact]
    public void PointerAndCounterexampleAreOfOneBreak()
    {
        (_, JsonElement[] rows) = Check(
            """{"id":1,"original":{"properties":{"b":{"maximum":9},"a":{"maximum":9},"c":{"type":"string"}},"required":["c"]},"update":{"properties":{"b":{"maximum":8},"a":{"maximum":8},"c":{"type":"integer"}},"required":["c"]}}""");

        Assert.Equal("/properties/a/maximum", rows[0].GetProperty("pointer").GetString());
        Assert.Equal(["a", "c"], rows[0].GetProperty("counterexample").EnumerateObject().Select(member => member.Name));
    }

    /// <summary>Without a file the identifier is the only name, and it may have come late.</summary>
    [Theory]
    [InlineData("""{"type":"object"}""", """{"$id":"https://example.com/order-1.1.json","type":"object"}""", "")]
    [InlineData("""{"$id":"https://example.com/order-1.1.json","type":"object"}""", """{"type":"object"}""", "")]
    [InlineData("""{"$id":"https://example.com/order.json","type":"object"}""", """{"$id":"https://example.com/invoice.json","type":"object"}""", "EVC1401")]
    public void AnIdentifierThatComesOrGoesIsNoOtherEvent(string original, string update, string rules)
    {
        (_, JsonElement[] rows) = Check($$"""{"id":1,"original":{{original}},"update":{{update}} }""");

        Assert.Equal(rules, string.Join(" ", rows[0].GetProperty("rules").EnumerateArray()));
    }

    [Theory]
    [InlineData("BACKWARD", "Broken")]
    [InlineData("forward", "Compatible")]
    [InlineData("FULL", "Broken")]
    [InlineData("NONE", "Compatible")]
    public void ModeSaysWhichDirectionsCount(string mode, string verdict)
    {
        (_, JsonElement[] rows) = Check($$"""{"id":1,"original":{{Open}},"update":{{Required}} }""", "--mode", mode);

        Assert.Equal(verdict, rows[0].GetProperty("verdict").GetString());
    }

    [Theory]
    [InlineData("event", "Compatible")]
    [InlineData("strict", "Broken")]
    public void PolicySaysWhatWritersWrite(string policy, string verdict)
    {
        (_, JsonElement[] rows) = Check($$"""{"id":1,"original":{"type":"object","properties":{"b":{} } },"update":{{Open}} }""", "--policy", policy);

        Assert.Equal(verdict, rows[0].GetProperty("verdict").GetString());
    }

    /// <summary>Beside a reference nothing counts in draft-07, so the bound is no change there.</summary>
    [Fact]
    public void SchemasWithoutDialectAreDraft7()
    {
        (_, JsonElement[] rows) = Check(
            """{"id":1,"original":{"$ref":"#/definitions/n","definitions":{"n":{"type":"integer"}}},"update":{"$ref":"#/definitions/n","maximum":1,"definitions":{"n":{"type":"integer"}}}}""");

        Assert.Equal("Compatible", rows[0].GetProperty("verdict").GetString());
    }

    [Fact]
    public void SchemasMayBeText()
    {
        (_, JsonElement[] rows) = Check("""{"id":1,"original":"{\"type\":\"string\"}","update":"{\"type\":\"integer\"}"}""");

        Assert.Equal("Broken", rows[0].GetProperty("verdict").GetString());
    }

    [Theory]
    [InlineData("{", "not JSON")]
    [InlineData("[]", "must be an object")]
    [InlineData("""{"id":1,"original":{}}""", "'update' is missing")]
    [InlineData("""{"id":1,"original":3,"update":{}}""", "'original' is no schema")]
    [InlineData("""{"id":1,"original":"{","update":{}}""", "'original' is no JSON")]
    [InlineData("\0", "not JSON")]
    public void BadRowIsAnErrorAndTheOthersAreAnswered(string bad, string reason)
    {
        (ToolRun run, JsonElement[] rows) = Check(bad + "\n" + """{"id":"good","original":true,"update":true}""");

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Equal(["Error", "Compatible"], rows.Select(row => row.GetProperty("verdict").GetString()));
        Assert.Contains("line 1: ", rows[0].GetProperty("reason").GetString(), StringComparison.Ordinal);
        Assert.Contains(reason, rows[0].GetProperty("reason").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void DeepAndStrangeRowsGetAnAnswer()
    {
        string deep = string.Concat(Enumerable.Repeat("""{"items":""", 5000)) + "true" + new string('}', 5000);
        string nested = string.Concat(Enumerable.Repeat("""{"items":""", 200)) + "true" + new string('}', 200);
        (_, JsonElement[] rows) = Check(string.Join('\n',
            $$"""{"id":"deep","original":{{deep}},"update":true}""",
            $$"""{"id":"nested","original":true,"update":{{nested}} }""",
            """{"id":"loop","original":{"$ref":"#"},"update":{"$ref":"#"}}""",
            """{"id":"nowhere","original":{"$ref":"https://example.com/x"},"update":{"$ref":"nowhere.json#/a"}}""",
            """{"id":"types","original":{"type":7,"properties":[],"required":{},"enum":1},"update":{"type":[],"minimum":"x","pattern":"("}}""",
            """{"id":"\ud800","original":{"const":"\ud800"},"update":{"const":"\udc00"}}"""));

        Assert.Equal(6, rows.Length);
        Assert.Equal("Error", rows[0].GetProperty("verdict").GetString());
        Assert.All(rows, row => Assert.Contains(row.GetProperty("verdict").GetString(), (string[])["Compatible", "Broken", "Unknown", "Error"]));
    }

    [Fact]
    public void AnswersGoToAFile()
    {
        using var folder = new ScratchFolder();
        string table = folder.Write("pairs.jsonl", """{"id":1,"original":true,"update":true}""");

        ToolRun run = ToolRun.Of("check", "--pairs", table, "--out", folder["answers.jsonl"]);

        Assert.Equal((ExitCode.Fine, ""), (run.ExitCode, run.Output));
        Assert.Equal("""{"id":1,"verdict":"Compatible","rules":[],"pointer":null,"counterexample":null}""" + "\n", File.ReadAllText(folder["answers.jsonl"]));
    }

    [Fact]
    public void MissingTableIsAUsageError()
    {
        ToolRun run = ToolRun.Of("check", "--pairs", "no-such-file.jsonl");

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains("no-such-file.jsonl", run.Error, StringComparison.Ordinal);
    }

    private static (ToolRun Run, JsonElement[] Rows) Check(string table, params string[] options)
    {
        using var folder = new ScratchFolder();
        ToolRun run = ToolRun.Of(["check", "--pairs", folder.Write("pairs.jsonl", table), .. options]);
        return (run, [.. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)]);
    }
}
