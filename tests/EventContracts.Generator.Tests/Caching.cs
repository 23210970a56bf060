using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Xunit;

namespace EventContracts.Generator.Tests;

public sealed class Caching
{
    private static readonly (string, string)[] Schemas = [.. Enumerable.Range(0, 200).Select(i => ($"/app/contracts/event{i:000}.schema.json", Schema(i)))];

    [Fact]
    public void AnUnrelatedEditOfTheCodeLeavesEveryStepCached()
    {
        GeneratorRun run = new(Schemas);
        run.EditCode("namespace App; internal static class Program { private static void Main() { int unrelated = 1; _ = unrelated; } }");

        foreach (string step in new[] { Steps.Options, Steps.Schemas, Steps.Layout, Steps.Groups, Steps.Mapping, Steps.Project, Steps.Files, Steps.Notes, Steps.Catalog, Steps.Handlers })
            Assert.All(run.Reasons(step), reason => Assert.Contains(reason, new[] { IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged }));
        Assert.Equal(200, run.Reasons(Steps.Files).Count);
    }

    [Fact]
    public void EditingOneSchemaOf200EmitsOneFile()
    {
        GeneratorRun run = new(Schemas);
        IReadOnlyDictionary<string, string> before = run.Sources;
        run.Edit("/app/contracts/event007.schema.json", Schema(7).Replace("\"name\"", "\"title\""));

        Assert.Equal(1, run.Reasons(Steps.Files).Count(reason => reason == IncrementalStepRunReason.Modified));
        Assert.Equal(199, run.Reasons(Steps.Files).Count(reason => reason is IncrementalStepRunReason.Unchanged or IncrementalStepRunReason.Cached));
        Assert.All(run.Reasons(Steps.Catalog), reason => Assert.Equal(IncrementalStepRunReason.Unchanged, reason));
        Assert.Equal(["Event007.v1.g.cs"], run.Sources.Where(source => before[source.Key] != source.Value).Select(source => source.Key));
    }

    [Fact]
    public void MovingWhiteSpaceEmitsNothing()
    {
        GeneratorRun run = new(Schemas);
        run.Edit("/app/contracts/event007.schema.json", Schema(7).Replace(",", " ,\n\t"));

        Assert.All(run.Reasons(Steps.Files), reason => Assert.Contains(reason, new[] { IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged }));
    }

    [Fact]
    public void EditUndoBreakRepairAddAndRemoveLeaveTheOtherTypesAlone()
    {
        GeneratorRun run = new(Schemas);
        IReadOnlyDictionary<string, string> first = run.Sources;
        string path = "/app/contracts/event007.schema.json";

        run.Edit(path, Schema(7).Replace("\"name\"", "\"title\"")).Edit(path, Schema(7));
        Assert.Equal(first, run.Sources);

        run.Edit(path, Schema(7)[..40]);
        Assert.Equal(first.Keys.Where(name => name != "Event007.v1.g.cs").Order(), run.Sources.Keys.Order());
        Assert.Empty(run.Problems);

        run.Edit(path, Schema(7));
        Assert.Equal(first, run.Sources);

        run.Add("/app/contracts/more.schema.json", Schema(999));
        Assert.Equal(first.Count + 1, run.Sources.Count);
        run.Remove("/app/contracts/more.schema.json");
        Assert.Equal(first, run.Sources);
    }

    private static string Schema(int i) => $$"""
        { "x-event": { "type": "event{{i:000}}" }, "type": "object",
          "properties": { "eventId": { "type": "string", "format": "uuid" }, "name": { "type": "string" }, "count": { "type": "integer" }, "at": { "type": "string", "format": "date-time" } },
          "required": ["eventId"] }
        """;
}
