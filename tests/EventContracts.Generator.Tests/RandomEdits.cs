using System;
using System.Linq;
using Xunit;

namespace EventContracts.Generator.Tests;

/// <summary>Edits, breaks, repairs, renames, additions and removals in random order: after each of them the driver holds what a fresh run gives.</summary>
public sealed class RandomEdits
{
    private static readonly string[] Folders = ["/app/a/", "/app/b/", "/app/shared/"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void EqualAFreshRun(int seed)
    {
        var random = new Random(seed);
        GeneratorRun run = new([.. Folders.SelectMany(folder => Enumerable.Range(0, 5).Select(i => ($"{folder}e{i}.schema.json", Schema(random))))]);
        for (int i = 0; i < 60; i++)
        {
            Step(run, random);
            GeneratorRun fresh = new([.. run.Files.Values.Select(file => (file.Path, file.GetText()!.ToString())).OrderBy(_ => random.Next())]);
            Assert.Equal(fresh.Sources.OrderBy(one => one.Key, StringComparer.Ordinal), run.Sources.OrderBy(one => one.Key, StringComparer.Ordinal));
            Assert.Equal(fresh.Result.Diagnostics.Select(one => one.ToString()).Order(), run.Result.Diagnostics.Select(one => one.ToString()).Order());
            if (i % 20 == 0)
                Assert.DoesNotContain(run.Problems, one => one.Id != "EVC0014");
        }
    }

    private static void Step(GeneratorRun run, Random random)
    {
        string path = run.Files.Keys.OrderBy(one => one, StringComparer.Ordinal).ElementAt(random.Next(run.Files.Count));
        string fresh = $"{Folders[random.Next(3)]}e{random.Next(12)}.schema.json";
        switch (random.Next(6))
        {
            case 0 when !run.Files.ContainsKey(fresh):
                run.Add(fresh, Schema(random));
                break;
            case 1 when run.Files.Count > 5:
                run.Remove(path);
                break;
            case 2 when !run.Files.ContainsKey(fresh):
                run.Rename(path, fresh);
                break;
            case 3:
                run.Edit(path, run.Files[path].GetText()!.ToString()[..^2]);
                break;
            case 4:
                run.Edit(path, run.Files[path].GetText()!.ToString() + "\n");
                break;
            default:
                run.Edit(path, Schema(random));
                break;
        }
    }

    /// <summary>Few names, so that files often refer to one another, share an <c>$id</c>, an event type, or the name of a nested type.</summary>
    private static string Schema(Random random)
    {
        string id = random.Next(4) == 0 ? $"\"$id\": \"https://example.com/e{random.Next(4)}\", " : "";
        string @event = random.Next(4) == 0 ? $"\"x-event\": {{ \"type\": \"t{random.Next(4)}\" }}, " : "";
        string name = random.Next(3) == 0 ? $", \"x-csharp-name\": \"N{random.Next(3)}\"" : "";
        string[] values =
        [
            $$"""{ "type": "object", "properties": { "x": { "type": "string" } }{{name}} }""",
            $$"""{ "enum": ["a", "b"]{{name}} }""",
            $$"""{ "$ref": "e{{random.Next(6)}}.schema.json" }""",
            $$"""{ "$ref": "../shared/e{{random.Next(6)}}.schema.json#/properties/p0" }""",
            $$"""{ "$ref": "https://example.com/e{{random.Next(4)}}" }""",
            """{ "type": "array", "items": { "$ref": "#" } }""",
            """{ "oneOf": [{ "type": "string" }, { "type": "object", "properties": { "k": { "type": "integer" } } }] }""",
            """{ "oneOf": [{ "type": "object", "properties": { "k": { "type": "integer" } } }, { "type": "object", "properties": { "k": { "type": "string" } } }] }""",
        ];
        string properties = string.Join(", ", Enumerable.Range(0, 1 + random.Next(3)).Select(i => $"\"p{i}\": {values[random.Next(values.Length)]}"));
        return $$"""{ {{id}}{{@event}}"type": "object", "properties": { {{properties}} } }""";
    }
}
