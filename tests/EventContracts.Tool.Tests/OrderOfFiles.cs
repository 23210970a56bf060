using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using EventContracts.Schema.Bundling;
using EventContracts.Tool.Checks;
using EventContracts.Tool.Confluent;
using EventContracts.Tool.Contracts;
using EventContracts.Tool.Reports;
using Xunit;

namespace EventContracts.Tool.Tests;

/// <summary>File systems, git and registries list files in any order: what is said must not depend on it.</summary>
public sealed class OrderOfFiles
{
    private static readonly string[] Formats = ["text", "json", "sarif", "github"];

    [Fact]
    public void ReportsAndReleasesAreTheSameWhateverTheOrder()
    {
        List<SourceText> files = [.. Project()];
        string expected = Everything(files);
        Assert.Contains("EVC1103", expected, StringComparison.Ordinal);
        Assert.Contains("EVC1406", expected, StringComparison.Ordinal);
        for (int seed = 0; seed < 40; seed++)
        {
            SourceText[] shuffled = [.. files];
            new Random(seed).Shuffle(shuffled);
            Assert.Equal(expected, Everything(shuffled));
        }
    }

    private static IEnumerable<SourceText> Project()
    {
        foreach (string name in (string[])["a", "b", "c"])
        {
            string shared = $$"""{ "$defs": { "id": { "type": "string", "minLength": {{name.Length}} }, "{{name}}": { "$ref": "shared.{{name}}.json#/$defs/id" } } }""";
            yield return new SourceText($"contracts/shared.{name}.schema.json", shared);
            yield return new SourceText($"contracts/{name}.happened.schema.json", Contract(name, "1.2", "\"x\", \"y\""));
            yield return new SourceText($"contracts/released/{name}.happened/1.0.json", Contract(name, "1.0", "").Replace("shared.", "#", StringComparison.Ordinal));
            yield return new SourceText($"contracts/released/{name}.happened/1.1.json", Contract(name, "1.1", "\"x\"").Replace("shared.", "#", StringComparison.Ordinal));
            yield return new SourceText($"contracts/released/{name}.gone/1.0.json", Contract(name, "1.0", "").Replace("happened", "gone", StringComparison.Ordinal));
        }
    }

    private static string Contract(string name, string version, string required) => $$"""
        { "x-event": { "type": "{{name}}.happened", "version": "{{version}}", "compatibility": "FULL_TRANSITIVE" }, "type": "object",
          "properties": { "x": { "$ref": "shared.a.schema.json#/$defs/id" }, "y": { "$ref": "shared.b.schema.json#/$defs/id" }, "z": { "$ref": "shared.c.schema.json#/$defs/c" } }, "required": [{{required}}] }
        """;

    private static string Everything(IReadOnlyList<SourceText> files)
    {
        ContractFolder folder = ContractFolder.Read(files, "project");
        using var output = new StringWriter();
        foreach (IJudge judge in (IJudge[])[new EngineJudge(), RegistryJudge.Find(RegistryJudge.Strict)])
        {
            CheckResult result = new ContractComparison(null, default, judge).AgainstReleased(folder.Contracts, folder.Released);
            foreach (string format in Formats)
                ReportFormats.Find(format).Write(result, output);
        }
        foreach (Contract contract in folder.Contracts)
            output.WriteLine(SchemaBundle.Of(contract.Version.Set, contract.File).Text);
        return output.ToString();
    }
}
