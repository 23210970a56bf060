using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using EventContracts.Generator.Specs;
using EventContracts.Schema.Documents;
using Microsoft.CodeAnalysis;

namespace EventContracts.Corpus;

/// <summary>Generate, compile, load; read and write every instance by record and by view; compare.</summary>
public static class RoundTrip
{
    public static RoundTripSummary Run(RoundTripOptions options)
    {
        var folder = SchemaFolder.Read(options);
        InstancePairs pairs = InstancePairs.Find(options, folder);
        return Run(folder.Schemas, pairs.Found, options.KeepUnknown, options.Emit) with { NotSchemas = folder.NotSchemas(pairs), WithoutSchema = pairs.WithoutSchema };
    }

    /// <param name="schemas">Path and text of each schema.</param>
    /// <param name="instances">Schema path, name and bytes of each instance.</param>
    /// <param name="keepUnknown">Whether members that a schema does not name are kept.</param>
    /// <param name="emit">A folder for the generated C#.</param>
    public static RoundTripSummary Run(IReadOnlyDictionary<string, string> schemas, IReadOnlyList<(string Schema, string Name, byte[] Json)> instances, bool keepUnknown = true, string? emit = null)
    {
        var watch = Stopwatch.StartNew();
        HashSet<string> used = [.. instances.Select(one => one.Schema)];
        SchemaText[] files = [.. schemas.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => new SchemaText(one.Key, one.Value, used.Contains(one.Key)))];
        Dictionary<string, string> relative = files.ToDictionary(file => file.Path, file => file.RelativePath);
        ProjectBuild build = ProjectBuild.Run(files, keepUnknown);
        if (emit is not null)
            Write(build, emit);

        RefusedSchema[] refused = [.. files.Select(file => file.Parse()).Where(file => file.Root is null)
            .Select(file => new RefusedSchema(relative[file.Path], file.Problems.Count > 0 ? file.Problems[0].Message : "no JSON"))];
        UntypedPart[] partly = [.. build.Spec.Notes.Select(note => new UntypedPart(relative[note.Path], note.Pointer, note.Reason))];
        int partlyTyped = partly.Select(part => part.Schema).Distinct().Count();
        var results = new InstanceResults(build.Assembly);
        foreach ((string schema, string name, byte[] json) in instances)
            results.Add(name, build.Spec.Find("/corpus/" + SchemaText.FileName(schema))?.RootType, json);
        return new RoundTripSummary
        {
            Schemas = files.Length,
            TypedWholly = files.Length - refused.Length - partlyTyped,
            TypedInPart = partlyTyped,
            TypedPartly = partly,
            Refused = refused,
            DefinitionsOnly = [.. files.Where(file => build.Spec.Find(file.Path) is null).Select(file => file.RelativePath).Except(refused.Select(one => one.Schema))],
            CompileErrors = build.Errors,
            GeneratedBytes = build.Generated.GeneratedTrees.Sum(tree => (long)Encoding.UTF8.GetByteCount(tree.ToString())),
            GeneratedFiles = build.Generated.GeneratedTrees.Length,
            Instances = instances.Count,
            Equal = results.Equal,
            Different = results.Different,
            Unread = results.Unread,
            ViewEqual = results.ViewEqual,
            ViewDifferent = results.ViewDifferent,
            WithoutSchema = [],
            NotSchemas = [],
            GenerateSeconds = build.GenerateTime.TotalSeconds,
            CompileSeconds = build.CompileTime.TotalSeconds,
            Seconds = watch.Elapsed.TotalSeconds,
        };
    }

    private static void Write(ProjectBuild build, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (SyntaxTree tree in build.Generated.GeneratedTrees)
            File.WriteAllText(Path.Combine(folder, Path.GetFileName(tree.FilePath)), tree.ToString());
    }
}
