using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using EventContracts.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EventContracts.Corpus;

/// <summary>What an edit costs in a warm process, in CPU milliseconds of the whole process: one property added to one schema of many, and an unrelated edit of the C#.</summary>
public static class IncrementalTiming
{
    private const int Rounds = 60;

    public static void Run(int schemas)
    {
        SchemaText[] files = [.. Enumerable.Range(0, schemas).Select(i => new SchemaText($"event{i:000}.schema.json", Schema(i, 0)))];
        var parse = new CSharpParseOptions(LanguageVersion.Latest);
        CSharpCompilation compilation = CSharpCompilation.Create("Timing", [CSharpSyntaxTree.ParseText("class Program { }", parse)]);
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new ContractGenerator().AsSourceGenerator()], files, parse).RunGenerators(compilation);

        var schemaEdits = new List<double>();
        var codeEdits = new List<double>();
        for (int round = 1; round <= Rounds; round++)
        {
            int edited = round % schemas;
            var text = new SchemaText(files[edited].RelativePath, Schema(edited, round));
            GeneratorDriver next = driver.ReplaceAdditionalText(files[edited], text);
            files[edited] = text;
            schemaEdits.Add(Cpu(() => driver = next.RunGenerators(compilation)));

            compilation = compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[0], CSharpSyntaxTree.ParseText($"class Program {{ int edit{round}; }}", parse));
            codeEdits.Add(Cpu(() => driver = driver.RunGenerators(compilation)));
        }
        Console.WriteLine($"{schemas} schemas, median of the last {Rounds / 2} of {Rounds} edits, CPU ms");
        Console.WriteLine($"one property added to one schema   {Median(schemaEdits):0.00}");
        Console.WriteLine($"an unrelated edit of the C#        {Median(codeEdits):0.00}");
    }

    private static double Cpu(Action action)
    {
        using var process = Process.GetCurrentProcess();
        TimeSpan before = process.TotalProcessorTime;
        action();
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalMilliseconds;
    }

    private static double Median(List<double> values)
    {
        double[] warm = [.. values.Skip(values.Count / 2).Order()];
        return warm[warm.Length / 2];
    }

    private static string Schema(int i, int round) => $$"""
        { "x-event": { "type": "event{{i:000}}", "partitionKey": "/userId" }, "type": "object",
          "properties": { "eventId": { "type": "string", "format": "uuid" }, "occurredAt": { "type": "string", "format": "date-time" }, "userId": { "type": "string" }, "email": { "type": "string" }, "added{{round}}": { "type": "integer" } },
          "required": ["eventId", "occurredAt", "userId"] }
        """;
}
