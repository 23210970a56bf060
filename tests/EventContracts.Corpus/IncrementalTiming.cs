using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using EventContracts.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EventContracts.Corpus;

/// <summary>
/// What an edit costs in a warm process, in CPU milliseconds of the whole process: one property added to one schema of many, white space moved in one, and an
/// unrelated edit of the C#. Once with schemas that stand alone, once with schemas that all refer to one file and so are mapped together.
/// </summary>
public static class IncrementalTiming
{
    private const int Rounds = 200;

    private static readonly CSharpParseOptions Parse = new(LanguageVersion.Latest);

    public static void Run(int schemas)
    {
        Console.WriteLine($"{schemas} schemas, median of the last {Rounds / 2} of {Rounds} edits, CPU ms");
        Console.WriteLine("                                   alone  with a shared file");
        double[][] columns = [Measure(schemas, "string"), Measure(schemas, "shared")];
        string[] rows = ["one property added to one schema", "white space moved in one schema", "an unrelated edit of the C#"];
        for (int i = 0; i < rows.Length; i++)
            Console.WriteLine($"{rows[i],-34} {columns[0][i],6:0.00} {columns[1][i],6:0.00}");
    }

    private static double[] Measure(int schemas, string email)
    {
        SchemaText[] files = [.. Enumerable.Range(0, schemas).Select(i => new SchemaText($"event{i:000}.schema.json", Schema(i, 0, email))),
            new SchemaText("shared.schema.json", """{ "type": "object", "properties": { "address": { "type": "string" } }, "required": ["address"] }""")];
        CSharpCompilation compilation = CSharpCompilation.Create("Timing", [CSharpSyntaxTree.ParseText("class Program { }", Parse)]);
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new ContractGenerator().AsSourceGenerator()], files, Parse).RunGenerators(compilation);

        List<double> schemaEdits = [], spaceEdits = [], codeEdits = [];
        for (int round = 1; round <= Rounds; round++)
        {
            schemaEdits.Add(Edit(Schema(round % schemas, round, email)));
            spaceEdits.Add(Edit(Schema(round % schemas, round, email) + "\n"));
            compilation = compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[0], CSharpSyntaxTree.ParseText($"class Program {{ int edit{round}; }}", Parse));
            codeEdits.Add(Cpu(() => driver = driver.RunGenerators(compilation)));

            double Edit(string schema)
            {
                int edited = round % schemas;
                var text = new SchemaText(files[edited].RelativePath, schema);
                GeneratorDriver next = driver.ReplaceAdditionalText(files[edited], text);
                files[edited] = text;
                return Cpu(() => driver = next.RunGenerators(compilation));
            }
        }
        return [Median(schemaEdits), Median(spaceEdits), Median(codeEdits)];
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

    private static string Schema(int i, int round, string email) => $$"""
        { "x-event": { "type": "event{{i:000}}", "partitionKey": "/userId" }, "type": "object",
          "properties": { "eventId": { "type": "string", "format": "uuid" }, "occurredAt": { "type": "string", "format": "date-time" }, "userId": { "type": "string" }, "email": {{(email == "shared" ? """{ "$ref": "shared.schema.json" }""" : """{ "type": "string" }""")}}, "added{{round}}": { "type": "integer" } },
          "required": ["eventId", "occurredAt", "userId"] }
        """;
}
