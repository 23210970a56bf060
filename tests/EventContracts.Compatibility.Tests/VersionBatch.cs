extern alias runtime;

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using EventContracts.Corpus;
using EventContracts.Generator.Emit;
using EventContracts.Generator.Inputs;
using EventContracts.Generator.Mapping;
using EventContracts.Generator.Specs;
using EventContracts.Schema.Documents;
using runtime::EventContracts;
using runtime::EventContracts.Serialization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EventContracts.Compatibility.Tests;

/// <summary>Many versions of contracts, each generated for itself, in one compilation: what old and new services would be built from.</summary>
internal sealed class VersionBatch
{
    private static readonly MethodInfo Rewrite = typeof(VersionBatch).GetMethod(nameof(RewriteWith), BindingFlags.NonPublic | BindingFlags.Static)!;

    private readonly Dictionary<string, (string Namespace, string? RootType)> versions = [];
    private readonly List<SyntaxTree> trees = [];
    private Assembly? assembly;

    /// <summary>A version with the same schema is the same version.</summary>
    public void Add(string schema)
    {
        if (versions.ContainsKey(schema))
            return;
        string @namespace = $"Versions.N{versions.Count}";
        var options = new GeneratorOptions(@namespace, "", PreserveUnknown: false);
        SchemaFile root = SchemaFile.Parse("user.created.schema.json", schema);
        FileGroup group = ProjectLayout.Create([root], options).Groups.Single();
        ProjectSpec spec = ProjectMapper.Assemble([GroupMapper.Map(group, default)], ProjectLayout.Create([root], options), options, default);
        foreach (FileSpec file in spec.Files)
            trees.Add(CSharpSyntaxTree.ParseText(FileEmitter.Emit(file), new CSharpParseOptions(LanguageVersion.Latest), @namespace + file.HintName, Encoding.UTF8));
        versions.Add(schema, (@namespace, spec.Find(root.Path)?.RootType));
    }

    public void Compile()
    {
        var compilation = CSharpCompilation.Create("Versions", trees, ProjectBuild.References(),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        if (!emitted.Success)
            throw new InvalidOperationException(string.Join("\n", emitted.Diagnostics.Where(one => one.Severity == DiagnosticSeverity.Error).Take(10)));
        assembly = Assembly.Load(image.ToArray());
    }

    /// <summary>Reads an event with a version's generated reader and writes it with its writer. Null where it does not read it.</summary>
    public byte[]? Pass(string schema, byte[] json)
    {
        (string @namespace, string? rootType) = versions[schema];
        Type type = assembly!.GetType($"{@namespace}.{rootType}") ?? throw new InvalidOperationException("No type for " + schema);
        return (byte[]?)Rewrite.MakeGenericMethod(type, type.GetNestedType("Codec")!).Invoke(null, [json]);
    }

    private static byte[]? RewriteWith<T, TCodec>(byte[] json)
        where TCodec : struct, ICodec<T>
    {
        var reader = new EventReader(json);
        return reader.TryRead<T, TCodec>(out T? value) ? EventWriter.ToArray<T, TCodec>(value!) : null;
    }
}
