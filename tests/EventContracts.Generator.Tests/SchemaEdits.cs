using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Xunit;

namespace EventContracts.Generator.Tests;

/// <summary>One edit among 200 schemas: which steps run again, and which generated files change.</summary>
public sealed class SchemaEdits
{
    private const string Edited = "/app/contracts/event007.schema.json";
    private const string Shared = "/app/contracts/money.schema.json";

    private static readonly (string Path, string Text)[] Schemas =
    [
        .. Enumerable.Range(0, 200).Select(i => ($"/app/contracts/event{i:000}.schema.json", Schema(i))),
        (Shared, """{ "type": "object", "properties": { "amount": { "type": "number" } }, "required": ["amount"] }"""),
    ];

    private readonly GeneratorRun _run = new(Schemas);
    private readonly IReadOnlyDictionary<string, string> _first;

    public SchemaEdits() => _first = _run.Sources;

    [Fact]
    public void AnEditMapsAndEmitsOneSchema()
    {
        _run.Edit(Edited, Schema(7).Replace("\"name\"", "\"title\""));

        Assert.Equal((1, 1, 1), (_run.Modified(Steps.Groups), _run.Modified(Steps.Mapping), _run.Modified(Steps.Files)));
        _run.AssertKept(Steps.Catalog, Steps.Notes, Steps.Handlers, Steps.Options);
        Assert.Equal(["Event007.v1.g.cs"], Changed());
    }

    [Fact]
    public void MovingWhiteSpaceMapsOneSchemaAndEmitsNothing()
    {
        _run.Edit(Edited, Schema(7).Replace(",", " ,\n\t"));

        Assert.Equal((1, 0), (_run.Modified(Steps.Groups), _run.Modified(Steps.Mapping)));
        _run.AssertKept(Steps.Mapping, Steps.Project, Steps.Files, Steps.Catalog);
        Assert.Empty(Changed());
    }

    [Fact]
    public void AnEditOfASharedFileEmitsItAndWhatItChanges()
    {
        _run.Edit(Shared, """{ "type": "object", "properties": { "amount": { "type": "number" }, "currency": { "type": "string" } }, "required": ["amount"] }""");

        // Events 0, 50, 100 and 150 refer to it, and a reference to a record is only its name.
        Assert.Equal(1, _run.Modified(Steps.Groups));
        Assert.Equal(["Money.v1.g.cs"], Changed());

        _run.Edit(Shared, """{ "type": "string" }""");

        Assert.Equal(["Event000.v1.g.cs", "Event050.v1.g.cs", "Event100.v1.g.cs", "Event150.v1.g.cs"], Changed().Where(_run.Sources.ContainsKey));
        Assert.DoesNotContain("Money.v1.g.cs", _run.Sources.Keys);
        Assert.Equal(4, _run.Modified(Steps.Files));
    }

    [Fact]
    public void UndoGivesTheFirstTextAgain()
    {
        _run.Edit(Edited, Schema(7).Replace("\"name\"", "\"title\"")).Edit(Edited, Schema(7));

        Assert.Equal(1, _run.Modified(Steps.Files));
        Assert.Equal(_first, _run.Sources);
    }

    [Fact]
    public void ABrokenSchemaRemovesItsOwnTypeAloneAndRepairBringsItBack()
    {
        _run.Edit(Edited, Schema(7)[..40]);

        Assert.Equal(1, _run.Removed(Steps.Files));
        Assert.Equal((0, 0), (_run.Modified(Steps.Files), _run.New(Steps.Files)));
        Assert.Equal(_first.Keys.Where(name => name != "Event007.v1.g.cs").Order(), _run.Sources.Keys.Order());
        Assert.Equal(["EventContractsCatalog.g.cs"], Changed().Where(_run.Sources.ContainsKey));

        _run.Edit(Edited, Schema(7));

        Assert.Equal((0, 1), (_run.Modified(Steps.Files), _run.New(Steps.Files)));
        Assert.Equal(_first, _run.Sources);
    }

    [Fact]
    public void ABrokenSharedSchemaLeavesItsUsersWithRawJson()
    {
        _run.Edit(Shared, "{ \"type\": ");

        Assert.Equal(["Event000.v1.g.cs", "Event050.v1.g.cs", "Event100.v1.g.cs", "Event150.v1.g.cs"], Changed().Where(_run.Sources.ContainsKey));

        _run.Edit(Shared, Schemas[^1].Text);
        Assert.Equal(_first, _run.Sources);
    }

    [Fact]
    public void AFileThatComesOrGoesMovesNoOther()
    {
        // Ordinally in the middle of the others.
        _run.Add("/app/contracts/event100a.schema.json", Schema(999));

        Assert.Equal((0, 1), (_run.Modified(Steps.Files), _run.New(Steps.Files)));
        Assert.Equal(["Event999.v1.g.cs", "EventContractsCatalog.g.cs"], _run.Sources.Where(one => !_first.TryGetValue(one.Key, out string? text) || text != one.Value).Select(one => one.Key).Order(StringComparer.Ordinal));

        _run.Remove("/app/contracts/event100a.schema.json");

        Assert.Equal((0, 0), (_run.Modified(Steps.Files), _run.New(Steps.Files)));
        Assert.Equal(_first, _run.Sources);
    }

    [Fact]
    public void ARenamedFileIsEmittedUnderItsNewPath()
    {
        // Roslyn takes one file less and one more in the same run for a replacement place by place, so how many steps run is its choice.
        _run.Rename(Edited, "/app/contracts/renamed.schema.json");

        // The catalogue is in the order of the paths.
        Assert.Equal(["Event007.v1.g.cs", "EventContractsCatalog.g.cs"], Changed());
        Assert.Contains("from contracts/renamed.schema.json", _run.Sources["Event007.v1.g.cs"]);
    }

    [Fact]
    public void AnotherNamespaceEmitsEverythingAndAnUnusedPropertyNothing()
    {
        _run.SetProperty("SomethingElse", "1");
        _run.AssertKept(Steps.Options, Steps.Schemas, Steps.Groups, Steps.Mapping, Steps.Files, Steps.Catalog);

        _run.SetProperty("EventContractsNamespace", "Other");
        Assert.Equal(201, _run.Modified(Steps.Files));
        Assert.All(_run.Sources.Values, source => Assert.Contains("namespace Other;", source));
    }

    [Fact]
    public void AnUnrelatedEditOfTheCodeLeavesEveryStepCached()
    {
        _run.EditCode("namespace App; internal static class Program { private static void Main() { int unrelated = 1; _ = unrelated; } }");

        string[] steps = [.. typeof(Steps).GetFields(System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!)];
        Assert.True(steps.Length >= 10);
        _run.AssertKept(steps);
        Assert.Equal(201, _run.Reasons(Steps.Files).Count);
    }

    [Fact]
    public void OneNewHandlerChangesTheCatalogueAlone()
    {
        _run.EditCode("""
            namespace App;
            internal static class Program { private static void Main() { } }
            internal sealed class Seven : Contracts.IEvent007Handler
            {
                public global::System.Threading.Tasks.ValueTask HandleAsync(Contracts.Event007 message, EventContracts.EventContext context, global::System.Threading.CancellationToken cancellation) => default;
            }
            """);

        _run.AssertKept(Steps.Schemas, Steps.Files, Steps.Catalog);
        Assert.Equal(["EventContractsCatalog.g.cs"], Changed());
        Assert.Contains("global::App.Seven", _run.Sources["EventContractsCatalog.g.cs"]);
    }

    /// <summary>The first run's files that are gone or have another text.</summary>
    private IEnumerable<string> Changed() => _first.Where(one => !_run.Sources.TryGetValue(one.Key, out string? now) || now != one.Value).Select(one => one.Key).Order(StringComparer.Ordinal);

    private static string Schema(int i) => $$"""
        { "x-event": { "type": "event{{i:000}}" }, "type": "object",
          "properties": { "eventId": { "type": "string", "format": "uuid" }, "name": { "type": "string" }, "count": { "type": "integer" }, "at": { "type": "string", "format": "date-time" }{{(i % 50 == 0 ? """, "price": { "$ref": "money.schema.json" }""" : "")}} },
          "required": ["eventId"] }
        """;
}
