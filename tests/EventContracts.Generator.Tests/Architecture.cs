using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using EventContracts.Analyzers.Schemas;
using EventContracts.Generator.Specs;
using EventContracts.Schema.Documents;
using Microsoft.CodeAnalysis;
using Xunit;

namespace EventContracts.Generator.Tests;

/// <summary>What may know what: <c>Inputs → Mapping → Specs ← Emit</c>, and nothing but Roslyn in the compiler.</summary>
public sealed class Architecture
{
    private static readonly Assembly Generator = typeof(ContractGenerator).Assembly;
    private static readonly Assembly Schema = typeof(SchemaFile).Assembly;

    [Fact]
    public void NothingButRoslynIsLoadedIntoTheCompiler()
    {
        string[] roslyn = ["netstandard", "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp", "System.Collections.Immutable"];

        Assert.Empty(References(Schema).Except(["netstandard"]));
        Assert.Empty(References(Generator).Except([.. roslyn, Schema.GetName().Name]));
        Assert.Empty(References(typeof(SchemaAnalyzer).Assembly).Except([.. roslyn, Schema.GetName().Name]));
    }

    [Fact]
    public void EmitKnowsSpecsAlone()
    {
        Type[] emitters = [.. Generator.GetTypes().Where(type => IsIn(type, "Emit"))];

        Assert.NotEmpty(emitters);
        Assert.Empty(emitters.SelectMany(type => TypeUse.Of(type).Select(used => (type, used)))
            .Where(pair => pair.used.Assembly == Schema || IsRoslyn(pair.used) || IsIn(pair.used, "Mapping") || IsIn(pair.used, "Inputs"))
            .Select(pair => $"{pair.type.Name} uses {pair.used}").Distinct());
    }

    [Fact]
    public void SpecsKnowNeitherTheSchemaNorRoslyn()
    {
        IEnumerable<Type> specs = Generator.GetTypes().Where(type => IsIn(type, "Specs"));

        Assert.Empty(specs.SelectMany(TypeUse.Of).Where(used => used.Assembly == Schema || IsRoslyn(used) || IsIn(used, "Mapping") || IsIn(used, "Inputs") || IsIn(used, "Emit")).Distinct());
    }

    /// <summary>A symbol or node in a cached value would keep a whole compilation alive, and an array would never compare equal.</summary>
    [Fact]
    public void CachedSpecsHoldNothingThatIsNotCompared()
    {
        GeneratorRun run = new(("/app/order.placed.schema.json", """
            { "type": "object", "required": ["id"], "properties": { "id": { "type": "string" }, "status": { "enum": ["a", "b"] }, "lines": { "type": "array", "items": { "$ref": "#/$defs/line" } },
              "any": { "oneOf": [{ "type": "string" }, { "type": "object", "properties": { "x": { "const": 1 } } }] }, "map": { "additionalProperties": { "type": ["integer", "null"] } },
              "raw": { "anyOf": [{ "properties": { "a": {} } }, { "properties": { "a": {} } }] } },
              "$defs": { "line": { "type": "object", "properties": { "next": { "$ref": "#/$defs/line" } } } } }
            """));
        run.EditCode("namespace App; internal sealed class H : Contracts.IOrderPlacedHandler { private static void Main() { } }");

        var walk = new ObjectWalk();
        foreach (string step in new[] { Steps.Mapping, Steps.Project, Steps.Files, Steps.Notes, Steps.Handlers, Steps.Catalog })
        {
            foreach (object value in run.Result.Results.Single().TrackedSteps[step].SelectMany(one => one.Outputs).Select(output => output.Value))
                walk.Visit(value, step);
        }

        Assert.Contains(walk.Seen, type => type == typeof(UnionCaseSpec));
        Assert.Contains(walk.Seen, type => type == typeof(HandlerSpec));
        Assert.Empty(walk.Foreign);
    }

    private static IEnumerable<string?> References(Assembly assembly) => assembly.GetReferencedAssemblies().Select(one => one.Name);

    private static bool IsIn(Type type, string folder) => type.Assembly == Generator && type.Namespace == "EventContracts.Generator." + folder;

    private static bool IsRoslyn(Type type) => type.Assembly == typeof(Compilation).Assembly || type.Assembly == typeof(Microsoft.CodeAnalysis.CSharp.CSharpCompilation).Assembly;

    /// <summary>Every object that is reachable through fields. Arrays and dictionaries are looked into only inside the types that compare them.</summary>
    private sealed class ObjectWalk
    {
        private readonly HashSet<object> _visited = new(ReferenceEqualityComparer.Instance);

        public HashSet<Type> Seen { get; } = [];

        public List<string> Foreign { get; } = [];

        public void Visit(object? value, string path)
        {
            if (value is null or string || value.GetType() is { IsPrimitive: true } or { IsEnum: true } || !_visited.Add(value))
                return;
            Type type = value.GetType();
            Seen.Add(type);
            bool isList = type.IsGenericType && type.GetGenericTypeDefinition() == typeof(EquatableList<>);
            if (isList)
            {
                foreach (object? item in (IEnumerable)value)
                    Visit(item, path + "[]");
                return;
            }
            bool isTuple = type.IsGenericType && type.FullName!.StartsWith("System.ValueTuple`", StringComparison.Ordinal);
            if (!isTuple && !IsIn(type, "Specs") && !(IsIn(type, "Mapping") && type.Name == "MappedGroup"))
            {
                Foreign.Add($"{path}: {type}");
                return;
            }
            for (Type? at = type; at is not null && at != typeof(object); at = at.BaseType)
            {
                foreach (FieldInfo field in at.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                {
                    if (!(type == typeof(ProjectSpec) && field.Name == "_byPath"))
                        Visit(field.GetValue(value), path + "." + field.Name);
                }
            }
        }
    }
}
