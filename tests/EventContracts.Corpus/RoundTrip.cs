using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.IO.Enumeration;
using System.Linq;
using System.Reflection;
using System.Text;
using System.Text.Json;
using EventContracts.Generator.Specs;
using EventContracts.Schema.Documents;
using Microsoft.CodeAnalysis;

namespace EventContracts.Corpus;

/// <summary>Generate, compile, load; read and write every instance by record and by view; compare.</summary>
public static class RoundTrip
{
    public static RoundTripSummary Run(RoundTripOptions options)
    {
        IReadOnlyDictionary<string, string> schemas = Files(options.Schemas)
            .Where(path => !path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) && !path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase)
                && FileSystemName.MatchesSimpleExpression(options.Pattern, options.Pattern.Contains('/') ? path : Path.GetFileName(path)))
            .ToDictionary(path => path, path => File.ReadAllText(Path.Combine(options.Schemas, path)));
        var (pairs, without) = InstancePairs.Find(options, schemas.Keys);
        return Run(schemas, [.. pairs.Select(pair => (pair.Schema, pair.Instance, File.ReadAllBytes(Path.Combine(options.Instances ?? options.Schemas, pair.Instance))))], options.KeepUnknown, options.Emit) with { WithoutSchema = without };
    }

    /// <param name="schemas">Path and text of each schema.</param>
    /// <param name="instances">Schema path, name and bytes of each instance.</param>
    /// <param name="keepUnknown">Whether members that a schema does not name are kept.</param>
    /// <param name="emit">A folder for the generated C#.</param>
    public static RoundTripSummary Run(IReadOnlyDictionary<string, string> schemas, IReadOnlyList<(string Schema, string Name, byte[] Json)> instances, bool keepUnknown = true, string? emit = null)
    {
        var watch = Stopwatch.StartNew();
        SchemaText[] files = [.. schemas.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => new SchemaText(one.Key, one.Value))];
        Dictionary<string, string> relative = files.ToDictionary(file => file.Path, file => file.RelativePath);
        ProjectBuild build = ProjectBuild.Run(files, keepUnknown);
        if (emit is not null)
            Write(build, emit);

        RefusedSchema[] refused = [.. files.Select(file => file.Parse()).Where(file => file.Root is null)
            .Select(file => new RefusedSchema(relative[file.Path], file.Problems.Count > 0 ? file.Problems[0].Message : "no JSON"))];
        UntypedPart[] partly = [.. build.Spec.Notes.Select(note => new UntypedPart(relative[note.Path], note.Pointer, note.Reason))];
        var results = new InstanceResults(build.Assembly);
        Dictionary<string, FileSpec> specs = build.Spec.Files.ToDictionary(file => file.SourcePath);
        foreach ((string schema, string name, byte[] json) in instances)
        {
            string source = files.First(file => file.RelativePath == schema).Path["/corpus/".Length..];
            results.Add(name, specs.TryGetValue(source, out FileSpec? spec) ? spec.RootType : null, json);
        }
        return new RoundTripSummary
        {
            Schemas = files.Length,
            TypedWholly = files.Length - refused.Length - partly.Select(part => part.Schema).Distinct().Count(),
            TypedPartly = partly,
            Refused = refused,
            CompileErrors = [.. build.Errors.Select(error => error.ToString())],
            GeneratedBytes = build.Generated.GeneratedTrees.Sum(tree => (long)Encoding.UTF8.GetByteCount(tree.ToString())),
            GeneratedFiles = build.Generated.GeneratedTrees.Length,
            Instances = instances.Count,
            Equal = results.Equal,
            Different = results.Different,
            Unread = results.Unread,
            ViewEqual = results.ViewEqual,
            ViewDifferent = results.ViewDifferent,
            WithoutSchema = [],
            GenerateSeconds = build.GenerateTime.TotalSeconds,
            Seconds = watch.Elapsed.TotalSeconds,
        };
    }

    private static void Write(ProjectBuild build, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (SyntaxTree tree in build.Generated.GeneratedTrees)
            File.WriteAllText(Path.Combine(folder, Path.GetFileName(tree.FilePath)), tree.ToString());
    }

    internal static IEnumerable<string> Files(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/')).OrderBy(path => path, StringComparer.Ordinal);
}
