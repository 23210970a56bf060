using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using EventContracts.Generator.Emit;
using EventContracts.Generator.Inputs;
using EventContracts.Generator.Mapping;
using EventContracts.Generator.Specs;
using EventContracts.Schema.Documents;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EventContracts.Corpus;

/// <summary>Many small projects, each in a namespace of its own, in one compilation: schemas that can't share a project are tried at the price of one compiler run.</summary>
internal sealed class SchemaBatch
{
    private static readonly CSharpParseOptions Parse = new(LanguageVersion.Latest);

    private readonly List<Case> _cases = [];
    private readonly List<SyntaxTree> _trees = [];

    /// <param name="name">What results are reported under.</param>
    /// <param name="root">The schema of the instances.</param>
    /// <param name="others">Files that it may refer to.</param>
    /// <param name="instances">JSON that is valid.</param>
    public void Add(string name, SchemaFile root, IEnumerable<SchemaFile> others, params IReadOnlyList<string> instances)
    {
        string @namespace = $"Batch.N{_cases.Count}";
        var options = new GeneratorOptions(@namespace, "", PreserveUnknown: true);
        FileGroup group = ProjectLayout.Create([root, .. others], options).Groups.First(one => one.Roots.Any(of => of.File.Equals(root)));
        ProjectSpec spec = ProjectMapper.Assemble([GroupMapper.Map(group, default)], ProjectLayout.Create([.. group.Roots.Select(one => one.File)], options), options, default);
        foreach (FileSpec file in spec.Files)
            Compile($"{name}|{file.HintName}", FileEmitter.Emit(file));
        Compile(name + "|ViewDump.cs", ViewDump.Emit(spec, @namespace));
        _cases.Add(new Case(name, @namespace, spec.Find(root.Path)?.RootType, instances, [.. spec.Notes]));
    }

    /// <summary>Compiles all and sends every instance through its record and its view.</summary>
    public IReadOnlyList<BatchResult> Run()
    {
        var compilation = CSharpCompilation.Create("Batch", _trees, ProjectBuild.References(),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999));
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        ILookup<string, string> problems = emitted.Diagnostics.Where(one => one.Severity >= DiagnosticSeverity.Warning)
            .ToLookup(one => one.Location.SourceTree?.FilePath.Split('|')[0] ?? "", one => $"{one.Id} {one.GetMessage()} at {one.Location.GetLineSpan().StartLinePosition}");
        Assembly? assembly = emitted.Success ? Assembly.Load(image.ToArray()) : null;
        return [.. _cases.Select(one => Result(one, assembly, [.. problems[one.Name]]))];
    }

    private static BatchResult Result(Case one, Assembly? assembly, IReadOnlyList<string> problems)
    {
        var failures = new List<string>();
        if (assembly is not null)
        {
            foreach (string json in one.Instances)
                failures.AddRange(Failures(one, assembly, json).Select(failure => $"{Cut(json)}: {failure}"));
        }
        return new BatchResult(one.Name, problems, failures, [.. one.Notes.Select(note => $"{note.Pointer}: {note.Reason}")]);
    }

    private static IEnumerable<string> Failures(Case one, Assembly assembly, string json)
    {
        var results = new InstanceResults(assembly, one.Namespace);
        results.Add("", one.RootType, Encoding.UTF8.GetBytes(json));
        return results.Unread.Select(unread => $"not read: {unread.Reason} at '{unread.Pointer}'")
            .Concat(results.Different.Select(different => $"record: {different.Expected} becomes {different.Actual} at '{different.Pointer}'"))
            .Concat(results.ViewDifferent.Select(different => $"view: {different.Expected} becomes {different.Actual} at '{different.Pointer}'"));
    }

    private void Compile(string path, string code) => _trees.Add(CSharpSyntaxTree.ParseText(code, Parse, path, Encoding.UTF8));

    private static string Cut(string text) => text.Length > 200 ? text[..200] + "…" : text;

    private sealed record Case(string Name, string Namespace, string? RootType, IReadOnlyList<string> Instances, IReadOnlyList<NoteSpec> Notes);
}

/// <param name="Name">As it was added.</param>
/// <param name="Problems">Warnings and errors of the compiler.</param>
/// <param name="Failures">Instances that did not come back as they went in.</param>
/// <param name="Notes">Parts that stay raw JSON.</param>
internal sealed record BatchResult(string Name, IReadOnlyList<string> Problems, IReadOnlyList<string> Failures, IReadOnlyList<string> Notes);
