using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using EventContracts.Analyzers.Tests.Schemas;
using EventContracts.Corpus;
using EventContracts.Schema.Documents;
using Microsoft.CodeAnalysis;
using NJsonSchema;
using Xunit;

namespace EventContracts.Tool.Tests.Inference;

/// <summary><c>infer</c>.</summary>
public sealed class Inferring : IDisposable
{
    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void SamplesAreMergedAndConventionsProposed()
    {
        string samples = folder.Write("orders.jsonl", """
            {"event_id":"0b0a9a5e-4f3b-4b8e-9d0c-0a4b1f7c9d11","timestamp":"2026-01-02T03:04:05Z","orderId":"o1","total":5,"note":null,"lines":[{"sku":"a","n":1}],"tags":[]}

            {"event_id":"0b0a9a5e-4f3b-4b8e-9d0c-0a4b1f7c9d12","timestamp":"2026-01-02T03:04:05.123+01:00","orderId":"o2","total":7.5,"note":"x","lines":[{"sku":"b"},{"sku":"c","n":2}],"due":"2026-02-03"}
            """);

        ToolRun run = ToolRun.Of("infer", samples, "--type", "order.placed");

        Assert.Equal((ExitCode.Fine, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            """
            {
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "x-event": {
                "type": "order.placed",
                "version": "1.0",
                "partitionKey": "/orderId",
                "id": "/event_id",
                "time": "/timestamp"
              },
              "type": "object",
              "properties": {
                "event_id": {
                  "type": "string",
                  "format": "uuid"
                },
                "timestamp": {
                  "type": "string",
                  "format": "date-time"
                },
                "orderId": {
                  "type": "string"
                },
                "total": {
                  "type": "number"
                },
                "note": {
                  "type": [
                    "string",
                    "null"
                  ]
                },
                "lines": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "properties": {
                      "sku": {
                        "type": "string"
                      },
                      "n": {
                        "type": "integer"
                      }
                    },
                    "required": [
                      "sku"
                    ]
                  }
                },
                "tags": {
                  "type": "array"
                },
                "due": {
                  "type": "string",
                  "format": "date"
                }
              },
              "required": [
                "event_id",
                "timestamp",
                "orderId",
                "total",
                "note",
                "lines"
              ]
            }

            """,
            run.Output);
    }

    [Fact]
    public void FileIsWrittenOnceAndNamesTheEvent()
    {
        folder.Write("a/1.json", """[{ "id": "1" }, { "id": "2", "b": true }]""");
        folder.Write("a/2.json", """{ "id": "3" }""");
        string path = folder["contracts/order.placed.schema.json"];

        ToolRun run = ToolRun.Of("infer", folder["a"], "--out", path);

        Assert.Equal((ExitCode.Fine, $"order.placed 1.0 from 3 samples → {path}\n"), (run.ExitCode, run.Output));
        Assert.Contains("\"type\": \"order.placed\"", File.ReadAllText(path), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Usage, ToolRun.Of("infer", folder["a"], "--out", path).ExitCode);
        // What it writes, the other commands take.
        Assert.Equal(ExitCode.Fine, ToolRun.Of("release", folder["contracts"]).ExitCode);
        Assert.Equal(ExitCode.Fine, ToolRun.Of("check", folder["contracts"]).ExitCode);
    }

    [Theory]
    [InlineData("""{ "type": "user.created", "id": "1" }""", "user.created")]
    [InlineData("""{ "type": "admin", "id": "1" }""", "sample")]
    public void SamplesMaySayWhatTheyAre(string sample, string type) =>
        Assert.Contains($"\"type\": \"{type}\",\n    \"version\"", ToolRun.Of("infer", folder.Write("sample.json", sample)).Output, StringComparison.Ordinal);

    [Fact]
    public void NamesThatNobodyCanKnowAreKeysOfAMap()
    {
        string samples = folder.Write("stock.jsonl", string.Join("\n", Enumerable.Range(0, 12).Select(at => $$"""{ "id":"{{at}}", "levels":{ "sku{{at}}": {{at}}, "sku{{at + 100}}": null } }""")));

        string output = ToolRun.Of("infer", samples).Output;

        Assert.Contains("\"additionalProperties\": {", output, StringComparison.Ordinal);
        Assert.DoesNotContain("sku1", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1", "integer")]
    [InlineData("-9223372036854775808", "integer")]
    [InlineData("9223372036854775808", "number")]
    [InlineData("1.0", "number")]
    [InlineData("1e3", "number")]
    public void IntegersAreThoseThatFitOne(string number, string type) =>
        Assert.Contains($"\"type\": \"{type}\"", ToolRun.Of("infer", folder.Write("n.json", $$"""{ "n": {{number}} }""")).Output, StringComparison.Ordinal);

    [Theory]
    [InlineData("a.json", "{ \"a\": 1,, }", "a.json(1,10): error: ")]
    [InlineData("a.jsonl", "{ \"a\": 1 }\n{ \"a\" 2 }", "a.jsonl(2,7): error: ")]
    [InlineData("a.json", "[{ \"a\": 1 }, 2]", "item 2 is no JSON object")]
    [InlineData("a.json", "[]", "there is no sample")]
    public void WhatIsNoSampleIsNamed(string name, string text, string message)
    {
        ToolRun run = ToolRun.Of("infer", folder.Write(name, text));

        Assert.Equal((ExitCode.Usage, ""), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void OrderOfArgumentsDoesNotMatter()
    {
        string a = folder.Write("a.json", """{ "id": "1", "x": 1 }"""), b = folder.Write("b.json", """{ "y": [1, "two"], "id": "2" }""");

        Assert.Equal(ToolRun.Of("infer", a, b, "--type", "t").Output, ToolRun.Of("infer", b, a, b, "--type", "t").Output);
    }

    /// <summary>Names that clash in C#, values of several kinds, texts that are almost dates, nothing but null.</summary>
    [Fact]
    public async Task OddSamplesGiveASchemaThatGenerates()
    {
        string[] samples =
        [
            """{"user_id":"1","userId":2,"UserId":true,"":0,"class":[[],[1]],"mixed":1,"n":0.5,"d":"2026-02-30","t":"2026-01-01T00:00:60Z","nothing":null,"$ref":"x","e":{}}""",
            """{"user_id":"1","userId":3,"UserId":false,"":1.5,"class":[],"mixed":{"a":"b"},"n":1,"d":"2026-02-03","t":"2026-01-01T00:00:00Z","nothing":null,"$ref":"y","e":{"x-event":{}}}""",
            """{"user_id":null,"userId":3,"UserId":false,"":1e3,"class":[["x"],null],"mixed":"text","n":-1,"d":"","t":"now","nothing":null,"$ref":"z","e":{"x-event":{"type":5}}}""",
        ];

        await Valid([("odd.thing", samples)]);
    }

    /// <summary>Every example of GitHub's webhooks: the schemas that they give are valid for them, make types, and those read what they were made from.</summary>
    [SkippableFact]
    public async Task WebhookExamplesGiveSchemasThatGenerate()
    {
        IEnumerable<(string Name, string[] Samples)> events = Corpora.Files("github-webhooks/payload-examples").GroupBy(file => file.Path.Split('/')[^2])
            .Select(group => (group.Key.Replace('_', '-'), group.Select(file => file.Text).ToArray()));

        Assert.True(await Valid(events) > 50);
    }

    private async Task<int> Valid(IEnumerable<(string Name, string[] Samples)> events)
    {
        var files = new List<(string Path, string Text)>();
        var batch = new SchemaBatch();
        foreach ((string name, string[] samples) in events)
        {
            string[] paths = [.. samples.Select((sample, at) => folder.Write($"{name}/{at}.json", sample))];
            ToolRun run = ToolRun.Of(["infer", .. paths, "--type", name]);
            Assert.Equal((ExitCode.Fine, ""), (run.ExitCode, run.Error));
            JsonSchema schema = await JsonSchema.FromJsonAsync(run.Output);
            Assert.All(samples, sample => Assert.Empty(schema.Validate(sample)));
            files.Add(($"/project/{name}.schema.json", run.Output));
            // Compiling is what takes long, and schemas of one producer are alike.
            if (files.Count % 6 == 1)
                batch.Add(name, SchemaFile.Parse($"{name}.schema.json", run.Output), [], samples);
        }
        Assert.DoesNotContain(await new SchemaRun().Of(files), finding => finding.Severity == DiagnosticSeverity.Error);
        Assert.All(batch.Run(), result => Assert.Empty(result.Problems.Concat(result.Failures).Select(problem => $"{result.Name}: {problem}")));
        return files.Count;
    }
}
