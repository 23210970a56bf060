using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Microsoft.Extensions.DependencyInjection;

namespace EventContracts.Corpus;

/// <summary>One project of <see cref="ColdBuild"/>: its name, and the files it consists of.</summary>
internal sealed record ColdBuildProject(string Name, string Folder, IReadOnlyDictionary<string, string> Files)
{
    public static IEnumerable<ColdBuildProject> All(string root, int events)
    {
        int[] all = [.. Enumerable.Range(0, events)];
        Dictionary<string, string> classes = all.ToDictionary(i => $"Event{i:000}.cs", Class);
        yield return new("no generator", Path.Combine(root, "plain"), new Dictionary<string, string>(classes) { ["plain.csproj"] = Project("") });
        yield return new("System.Text.Json, one context", Path.Combine(root, "one"), new Dictionary<string, string>(classes)
        {
            ["one.csproj"] = Project(""),
            ["Context.cs"] = Context("All", all),
        });
        yield return new("System.Text.Json, a context for each class", Path.Combine(root, "each"), new Dictionary<string, string>(classes)
        {
            ["each.csproj"] = Project(""),
            ["Contexts.cs"] = string.Concat(all.Select(i => Context($"Event{i:000}", [i]))),
        });
        yield return new("EventContracts.Gen", Path.Combine(root, "events"), all.ToDictionary(i => $"contracts/event{i:000}.schema.json", Schema)
            .Append(new("events.csproj", Project(Package())))
            .ToDictionary());
    }

    public void Write()
    {
        foreach ((string name, string text) in Files)
        {
            string path = Path.Combine(Folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }
    }

    private static string Project(string items) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
          </PropertyGroup>
          <ItemGroup>
            {items}
          </ItemGroup>
        </Project>
        """;

    /// <summary>What the package gives a project: generator, analyzers, the schema files, and the runtime.</summary>
    private static string Package()
    {
        string analyzers = string.Concat(new[] { "Schema", "Generator", "Analyzers" }.Select(name => $"""<Analyzer Include="{AppContext.BaseDirectory}EventContracts.{name}.dll" />"""));
        string references = string.Concat(new[] { typeof(EventDescriptor), typeof(IServiceCollection) }.Select(type => $"""<Reference Include="{type.Assembly.Location}" />"""));
        return $"""{references}<AdditionalFiles Include="contracts/*.json" />{analyzers}""";
    }

    private static string Class(int i) => string.Create(CultureInfo.InvariantCulture, $$"""
        namespace Plain;

        public sealed class Event{{i:000}}
        {
            public required Guid EventId { get; init; }
            public required DateTimeOffset OccurredAt { get; init; }
            public required string UserId { get; init; }
            public string? Email { get; init; }
            public int? Attempt{{i:000}} { get; init; }
        }
        """);

    private static string Context(string name, IEnumerable<int> events) => $$"""
        namespace Plain
        {
            {{string.Concat(events.Select(i => $"[System.Text.Json.Serialization.JsonSerializable(typeof(Event{i:000}))]\n"))}}
            public sealed partial class {{name}}Context : System.Text.Json.Serialization.JsonSerializerContext;
        }

        """;

    private static string Schema(int i) => string.Create(CultureInfo.InvariantCulture, $$"""
        {
          "x-event": { "type": "event{{i:000}}", "partitionKey": "/userId" },
          "type": "object",
          "properties": {
            "eventId": { "type": "string", "format": "uuid" },
            "occurredAt": { "type": "string", "format": "date-time" },
            "userId": { "type": "string" },
            "email": { "type": "string" },
            "attempt{{i:000}}": { "type": "integer" }
          },
          "required": ["eventId", "occurredAt", "userId"],
          "additionalProperties": false
        }
        """);
}
