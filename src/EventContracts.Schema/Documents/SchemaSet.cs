using System;
using System.Collections.Generic;

namespace EventContracts.Schema.Documents;

/// <summary>
/// All schema files of a project: what references resolve among. Immutable and safe to share between threads; the order in which files are
/// given does not matter.
/// </summary>
public sealed class SchemaSet
{
    private readonly ReferenceResolver resolver;

    private SchemaSet(IReadOnlyList<SchemaFile> files)
    {
        Files = files;
        var problems = new List<SchemaProblem>();
        resolver = new ReferenceResolver(IdRegistry.Create(files, problems), new PathIndex(files));
        Problems = problems;
    }

    /// <summary>By path, ordinal. One file per path.</summary>
    public IReadOnlyList<SchemaFile> Files { get; }

    /// <summary>What is wrong between files: one <c>$id</c> on different schemas.</summary>
    public IReadOnlyList<SchemaProblem> Problems { get; }

    public static SchemaSet Create(IEnumerable<SchemaFile> files)
    {
        var byPath = new SortedDictionary<string, SchemaFile>(StringComparer.Ordinal);
        foreach (SchemaFile file in files)
        {
            // Two texts for one path can only come from a caller's mistake; the smaller text makes the choice independent of the order.
            if (!byPath.TryGetValue(file.Path, out SchemaFile known) || string.CompareOrdinal(file.Text, known.Text) < 0)
                byPath[file.Path] = file;
        }
        return new SchemaSet([.. byPath.Values]);
    }

    /// <summary>The root schema; for a file that is not JSON, one that allows everything.</summary>
    public Subschema Root(SchemaFile file) => file.RootResource.Schema;

    /// <summary>Where a reference in a schema leads: one step, to a schema that may itself be a reference.</summary>
    public Resolution Resolve(Subschema from, string reference) => resolver.Resolve(from, reference);

    /// <summary>Where a schema's own reference leads in the end; itself without one, null when the reference fails.</summary>
    public Subschema? Follow(Subschema schema)
    {
        Subschema? current = schema;
        while (current?.Ref is { } reference)
            current = Resolve(current, reference.Text).Target;
        return current;
    }

    /// <summary>Every schema of a file that has a reference, in the order of the text.</summary>
    public IReadOnlyList<Subschema> References(SchemaFile file) => file.References;

    /// <summary>Every reference of a file that does not resolve, in the order of the text.</summary>
    public IReadOnlyList<SchemaProblem> CheckReferences(SchemaFile file)
    {
        var problems = new List<SchemaProblem>();
        foreach (Subschema schema in References(file))
        {
            if (Resolve(schema, schema.Ref!.Text).Problem is { } problem)
                problems.Add(problem);
        }
        return problems;
    }
}
