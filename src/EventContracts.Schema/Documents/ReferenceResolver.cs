using System.Collections.Concurrent;
using System.Collections.Generic;

namespace EventContracts.Schema.Documents;

/// <summary>
/// Finds what a reference means. In this order: the same document, a registered <c>$id</c>, a path relative to the file, the end of a path when
/// only one file has it, a published metaschema (which allows everything: nothing is ever fetched).
/// </summary>
internal sealed class ReferenceResolver(IdRegistry ids, PathIndex paths)
{
    // References and $ids often leave the ending out.
    private static readonly string[] Endings = ["", ".schema.json", ".json"];

    // Whether a schema's references end, so that a long chain is walked once and not once from each link.
    private readonly ConcurrentDictionary<Subschema, bool> cycles = new();

    // Every reader of a schema follows its reference anew.
    private readonly ConcurrentDictionary<(Subschema From, string Reference), Resolution> resolved = new();

    public Resolution Resolve(Subschema from, string reference) =>
        resolved.TryGetValue((from, reference), out Resolution known) ? known : resolved[(from, reference)] = ResolveAnew(from, reference);

    private Resolution ResolveAnew(Subschema from, string reference)
    {
        Resolution step = ResolveStep(from, reference);
        return step.Target is { Ref: not null } target && IsCycle(target)
            ? Resolution.Failed(ReferenceProblems.Cycle(from, reference, target))
            : step;
    }

    private Resolution ResolveStep(Subschema from, string reference)
    {
        (string uri, string? fragment) = UriReference.SplitFragment(reference);
        if (uri is "" or "." or "./")
            return FragmentTarget.Find(from, from.Resource, reference, fragment);
        IReadOnlyList<SchemaResource> found = FindDocument(from, uri.Replace('\\', '/'));
        return found.Count switch
        {
            1 => FragmentTarget.Find(from, found[0], reference, fragment),
            0 when Metaschema.Find(UriReference.Resolve(from.BaseUri, uri)) is { } anything => Resolution.To(anything),
            0 => Resolution.Failed(ReferenceProblems.NotFound(from, reference)),
            _ => Resolution.Failed(ReferenceProblems.Ambiguous(from, reference, found)),
        };
    }

    private IReadOnlyList<SchemaResource> FindDocument(Subschema from, string uri)
    {
        IReadOnlyList<SchemaResource> byId = FindById(from, uri);
        if (byId.Count > 0)
            return byId;
        UriReference parsed = UriReference.Parse(uri);
        string path = PercentEncoding.Decode(parsed.Path);
        if (!parsed.IsAbsolute && FindByPath(from, path) is { } file)
            return [file.RootResource];
        return path.Length == 0 || parsed.Scheme == "urn" ? [] : FindByEnding(path, parsed.IsAbsolute);
    }

    private IReadOnlyList<SchemaResource> FindById(Subschema from, string uri)
    {
        string resolved = UriReference.Resolve(from.BaseUri, uri);
        foreach (string ending in Endings)
        {
            IReadOnlyList<SchemaResource> found = ids.Find(resolved + ending, from.File);
            if (found.Count == 0 && resolved != uri)
                found = ids.Find(uri + ending, from.File);
            if (found.Count > 0)
                return found;
        }
        return [];
    }

    private SchemaFile? FindByPath(Subschema from, string path)
    {
        foreach (string ending in Endings)
        {
            // An embedded $id such as "item/" moves the base within the file's own folder.
            SchemaFile? file = paths.Relative(from.File, path + ending)
                ?? (UriReference.Parse(from.BaseUri).IsAbsolute ? null : paths.Relative(from.File, UriReference.Resolve(from.BaseUri, path + ending)));
            if (file is not null)
                return file;
        }
        return null;
    }

    private IReadOnlyList<SchemaResource> FindByEnding(string path, bool isAbsolute)
    {
        // One segment of a foreign URI is too little to recognise a local copy by.
        if (isAbsolute && path.Trim('/').IndexOf('/') < 0)
            return [];
        foreach (string ending in Endings)
        {
            IReadOnlyList<SchemaFile> files = paths.EndingIn(path + ending);
            if (files.Count > 0)
            {
                var roots = new List<SchemaResource>(files.Count);
                foreach (SchemaFile file in files)
                    roots.Add(file.RootResource);
                return roots;
            }
        }
        return [];
    }

    // Only references with nothing between: a recursive type goes through a property or an item and is fine.
    private bool IsCycle(Subschema start)
    {
        var chain = new HashSet<Subschema>();
        bool cyclic = false;
        for (Subschema? current = start; current?.Ref is { } next; current = ResolveStep(current, next.Text).Target)
        {
            if (cycles.TryGetValue(current, out cyclic) || (cyclic = !chain.Add(current)))
                break;
        }
        foreach (Subschema link in chain)
            cycles[link] = cyclic;
        return cyclic;
    }
}
