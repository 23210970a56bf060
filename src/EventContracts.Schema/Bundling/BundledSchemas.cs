using System;
using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Bundling;

/// <summary>What a file means by its references: every schema that it reaches, and of other files the largest parts that hold them all.</summary>
internal sealed class BundledSchemas
{
    private readonly SchemaSet set;
    private readonly SchemaFile file;
    private readonly HashSet<SchemaFile> files;
    private readonly Dictionary<JsonNode, Subschema> reached = [];
    private readonly Queue<Subschema> pending = new();
    private readonly HashSet<Subschema> targets = [];
    private readonly List<SchemaProblem> problems = [];

    public BundledSchemas(SchemaSet set, SchemaFile file)
    {
        this.set = set;
        this.file = file;
        files = [.. set.Files];
        pending.Enqueue(set.Root(file));
        while (pending.Count > 0)
            Reach(pending.Dequeue());
        Parts = [.. targets.Where(one => !targets.Any(other => IsAbove(other, one)))
            .OrderBy(part => part.File.Path, StringComparer.Ordinal).ThenBy(part => part.Pointer, StringComparer.Ordinal)];
    }

    /// <summary>Schemas of other files; none lies in another. By path and pointer.</summary>
    public IReadOnlyList<Subschema> Parts { get; }

    /// <summary>The first schema whose dialect is not the file's.</summary>
    public Subschema? OfOtherDialect => reached.Values
        .Where(schema => schema.Dialect != file.Dialect).OrderBy(schema => schema.Key, StringComparer.Ordinal).FirstOrDefault();

    /// <summary>References that lead nowhere.</summary>
    public IReadOnlyList<SchemaProblem> Problems => problems;

    /// <summary>The schema at a node that stands where schemas stand.</summary>
    public Subschema? At(JsonNode node) => reached.TryGetValue(node, out Subschema schema) ? schema : null;

    /// <summary>Where a schema's own reference leads, unless it leaves the project: to a published metaschema.</summary>
    public Subschema? Target(Subschema holder) => set.Resolve(holder, holder.Ref!.Text).Target is { } target && files.Contains(target.File) ? target : null;

    public Subschema PartOf(Subschema target) => Parts.First(part => part.Equals(target) || IsAbove(part, target));

    public bool IsOwn(Subschema schema) => ReferenceEquals(schema.File, file);

    private void Reach(Subschema start)
    {
        if (reached.ContainsKey(start.Node))
            return;
        foreach (Subschema schema in start.DescendantsAndSelf())
        {
            // What was reached before, by a reference into it, has been gone through.
            if (reached.ContainsKey(schema.Node))
                continue;
            reached.Add(schema.Node, schema);
            if (schema.Ref is not { } reference)
                continue;
            if (set.Resolve(schema, reference.Text).Problem is { } problem)
                problems.Add(problem);
            else if (Target(schema) is { } target)
            {
                if (!IsOwn(target))
                    targets.Add(target);
                pending.Enqueue(target);
            }
        }
    }

    private static bool IsAbove(Subschema outer, Subschema inner) =>
        ReferenceEquals(outer.File, inner.File) && inner.Pointer.Length > outer.Pointer.Length && inner.Pointer[outer.Pointer.Length] == '/'
        && inner.Pointer.StartsWith(outer.Pointer, StringComparison.Ordinal);
}
