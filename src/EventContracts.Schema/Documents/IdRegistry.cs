using System;
using System.Collections.Generic;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Documents;

/// <summary>Resources by canonical URI.</summary>
internal sealed class IdRegistry
{
    private readonly Dictionary<string, List<SchemaResource>> byUri = new(StringComparer.Ordinal);

    private IdRegistry()
    {
    }

    /// <summary>Registers every resource of the files, which come by path, and reports URIs that two different schemas claim.</summary>
    public static IdRegistry Create(IReadOnlyList<SchemaFile> files, List<SchemaProblem> problems)
    {
        var registry = new IdRegistry();
        foreach (SchemaFile file in files)
        {
            foreach (SchemaResource resource in file.Resources)
            {
                if (resource.BaseUri.Length > 0)
                    registry.Add(resource, problems);
            }
        }
        return registry;
    }

    /// <summary>
    /// The schema that a file means by a URI: its own, else the root of a file, else an embedded one. Several embedded ones that differ are all
    /// returned: embedding is copying, so that copies may drift is no error until somebody else refers to one.
    /// </summary>
    public IReadOnlyList<SchemaResource> Find(string uri, SchemaFile from)
    {
        if (!byUri.TryGetValue(UriReference.Canonical(uri), out List<SchemaResource> candidates))
            return [];
        SchemaResource best = candidates[0];
        foreach (SchemaResource candidate in candidates)
        {
            if (ReferenceEquals(candidate.File, from))
                return [candidate];
            if (candidate.IsRoot && !best.IsRoot)
                best = candidate;
        }
        return best.IsRoot || candidates.TrueForAll(other => JsonEquality.AreEqual(best.Node, other.Node)) ? [best] : candidates;
    }

    private void Add(SchemaResource resource, List<SchemaProblem> problems)
    {
        string uri = UriReference.Canonical(resource.BaseUri);
        if (!byUri.TryGetValue(uri, out List<SchemaResource> known))
            byUri.Add(uri, known = []);
        if (FirstRival(resource, known) is { } rival && !JsonEquality.AreEqual(rival.Node, resource.Node))
            problems.Add(Clash(resource, rival));
        known.Add(resource);
    }

    // Files compete for a name by their roots, and inside a file every schema competes with every other.
    private static SchemaResource? FirstRival(SchemaResource resource, List<SchemaResource> known) =>
        known.Find(other => (resource.IsRoot && other.IsRoot) || ReferenceEquals(resource.File, other.File));

    private static SchemaProblem Clash(SchemaResource resource, SchemaResource first)
    {
        TextSpan span = (resource.IdNode ?? resource.Node).Span;
        string message = $"The $id '{resource.BaseUri}' is also that of a different schema in {first.File.Path}. Give each schema an $id of its own.";
        return new SchemaProblem(
            SchemaProblemKind.DuplicateId, resource.File, span, resource.Pointer, message, [new SchemaPlace(first.File, (first.IdNode ?? first.Node).Span)]);
    }
}
