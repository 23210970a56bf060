using System;
using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Documents;

/// <summary>
/// The schema files of a project and the resolution of references among them: by <c>$id</c>, by anchor, by path, by pointer; never over the network.
/// The same whatever the order of the files. Not thread-safe while it is created, immutable after.
/// </summary>
public sealed class SchemaSet
{
    private readonly Dictionary<string, Subschema> _byUri = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Subschema> _byAnchor = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SchemaFile> _byPath = new(StringComparer.Ordinal);
    private readonly Dictionary<SchemaFile, List<Subschema>> _references = [];
    private readonly List<SchemaProblem> _problems = [];

    private SchemaSet(IReadOnlyList<SchemaFile> files)
    {
        Files = files;
        foreach (SchemaFile file in files)
            Register(file);
    }

    /// <summary>In ordinal order of their paths.</summary>
    public IReadOnlyList<SchemaFile> Files { get; }

    /// <summary>What is wrong between files: one <c>$id</c> for different bodies.</summary>
    public IReadOnlyList<SchemaProblem> Problems => _problems;

    /// <summary>The set of the files that hold JSON; of two with one path the first counts.</summary>
    public static SchemaSet Create(IEnumerable<SchemaFile> files) => new(files
        .Where(file => file.Root is not null)
        .OrderBy(file => file.Path, StringComparer.Ordinal).ThenBy(file => file.Text, StringComparer.Ordinal)
        .GroupBy(file => file.Path, StringComparer.Ordinal).Select(same => same.First())
        .ToArray());

    public Subschema Root(SchemaFile file) => new(file, file.Root!, "", "");

    /// <summary>Every position of the file that has a reference.</summary>
    public IReadOnlyList<Subschema> References(SchemaFile file) => _references.TryGetValue(file, out List<Subschema>? found) ? found : [];

    /// <summary>Follows one reference; a reference that leads to nothing but references in a circle is a problem.</summary>
    public Resolution Resolve(Subschema from, string reference)
    {
        Resolution first = Step(from, reference);
        Subschema? at = first.Target;
        for (int hops = 0; at?.Ref is { } next && at.Node.Members.Count == 1; hops++)
        {
            if (at.Equals(from) || hops > 100)
                return Problem(SchemaProblemKind.CyclicReference, from, $"'{reference}' leads back to itself through references alone, so it describes nothing");
            at = Step(at, next.Text).Target;
        }
        return first;
    }

    private Resolution Step(Subschema from, string reference)
    {
        (string document, string fragment) = Uris.Split(reference);
        Subschema? root = Document(from, document);
        if (root is null)
        {
            if (SchemaDialects.TryParse(reference, out _))
                return new Resolution(new Subschema(from.File, AnyNode, "/$metaschema", ""), null);
            return Uris.IsAbsolute(Uris.Combine(from.BaseUri, document)) && Uris.IsAbsolute(document)
                ? Problem(SchemaProblemKind.RemoteReference, from, $"'{reference}' is no schema of this project, and nothing is fetched over the network; add the file to the project")
                : Problem(SchemaProblemKind.DanglingReference, from, $"'{reference}' is no schema of this project: neither an $id nor a path relative to this file");
        }
        return Fragment(from, root, reference, JsonPointers.FromFragment(fragment));
    }

    private Resolution Fragment(Subschema from, Subschema root, string reference, string fragment)
    {
        if (fragment.Length == 0 || fragment == "/")
            return new Resolution(root, null);
        if (fragment[0] != '/')
        {
            return _byAnchor.TryGetValue(AnchorKey(root.BaseUri, root.File, fragment), out Subschema? anchored)
                ? new Resolution(anchored, null)
                : Problem(SchemaProblemKind.DanglingReference, from, $"'{reference}': no $anchor '{fragment}' in {root.File.FileName}");
        }
        return Descend(root, fragment) is { } target
            ? new Resolution(target, null)
            : Problem(SchemaProblemKind.DanglingReference, from, $"'{reference}': nothing at '{fragment}' in {root.File.FileName}");
    }

    /// <summary>Walks step by step, so that an <c>$id</c> on the way changes the base.</summary>
    private static Subschema? Descend(Subschema root, string pointer)
    {
        Subschema at = root;
        foreach (string step in pointer.Substring(1).Split('/'))
        {
            if (JsonPointers.Find(at.Node, "/" + step) is not { } node)
                return null;
            at = new Subschema(at.File, node, $"{at.Pointer}/{step}", at.BaseUri);
        }
        return Subschema.IsSchema(at.Node) ? at : null;
    }

    private Subschema? Document(Subschema from, string document)
    {
        if (document is "" or "./")
            return Enclosing(from);
        document = Uri.UnescapeDataString(document);
        string byBase = Canonical(Uris.Combine(from.BaseUri, document));
        if (_byUri.TryGetValue(byBase, out Subschema? known) || _byUri.TryGetValue(Canonical(Uris.Normalize(document)), out known)
            || _byUri.TryGetValue(byBase + ".json", out known))
            return known;
        if (Uris.IsAbsolute(document))
            return null;
        string folder = from.File.Path.Substring(0, from.File.Path.LastIndexOf('/') + 1);
        string path = Uris.Normalize(folder + document);
        foreach (string candidate in new[] { path, path + ".json", path + ".schema.json" })
        {
            if (_byPath.TryGetValue(candidate, out SchemaFile? file))
                return Root(file);
        }
        return BySuffix("/" + Uris.Normalize(document).TrimStart('.', '/'));
    }

    /// <summary>A path below some folder of the project, when only one file ends so.</summary>
    private Subschema? BySuffix(string suffix)
    {
        SchemaFile? found = null;
        foreach (SchemaFile file in Files)
        {
            if (!file.Path.EndsWith(suffix, StringComparison.Ordinal))
                continue;
            if (found is not null)
                return null;
            found = file;
        }
        return found is null ? null : Root(found);
    }

    /// <summary>The schema resource around a position: the nearest <c>$id</c> above it, else the file.</summary>
    private Subschema Enclosing(Subschema from) =>
        from.BaseUri.Length > 0 && _byUri.TryGetValue(Canonical(from.BaseUri), out Subschema? resource) && ReferenceEquals(resource.File, from.File)
            ? resource
            : Root(from.File);

    private void Register(SchemaFile file)
    {
        _byPath[file.Path] = file;
        var references = new List<Subschema>();
        foreach (Subschema schema in SchemaWalk.Of(Root(file)))
        {
            if (Subschema.IdOf(schema.Node, file) is not null)
                RegisterId(schema);
            foreach (string keyword in new[] { "$anchor", "$dynamicAnchor", "$id", "id" })
            {
                if (schema.Keyword(keyword) is { Kind: JsonKind.String, Text.Length: > 0 } anchor && (keyword[0] == '$' && keyword.Length > 3 || anchor.Text[0] == '#'))
                    _byAnchor[AnchorKey(schema.BaseUri, file, anchor.Text.TrimStart('#'))] = schema;
            }
            if (schema.Ref is not null)
                references.Add(schema);
        }
        _references[file] = references;
    }

    private void RegisterId(Subschema schema)
    {
        string uri = Canonical(schema.BaseUri);
        if (!_byUri.TryGetValue(uri, out Subschema? first))
        {
            _byUri[uri] = schema;
            return;
        }
        // A nested $id that many files repeat is common and harmless where the bodies agree.
        bool isRoot = schema.Pointer.Length == 0 && first.Pointer.Length == 0;
        if (isRoot && !JsonEquality.AreEqual(first.Node, schema.Node))
        {
            JsonNode id = schema.Keyword("$id") ?? schema.Keyword("id")!;
            _problems.Add(new SchemaProblem(SchemaProblemKind.DuplicateId, schema.File, id.Span, "/$id", $"'{id.Text}' is the $id of {first.File.FileName} too, with another content; references to it would be ambiguous"));
        }
    }

    private static string AnchorKey(string baseUri, SchemaFile file, string anchor) => (baseUri.Length > 0 ? Canonical(baseUri) : file.Path) + "#" + anchor;

    private static string Canonical(string uri) => uri.TrimEnd('#');

    private static Resolution Problem(SchemaProblemKind kind, Subschema from, string message)
    {
        JsonMember reference = from.RefMember!;
        return new Resolution(null, new SchemaProblem(kind, from.File, reference.Value.Span, $"{from.Pointer}/{JsonPointers.Escape(reference.Name)}", message));
    }

    private static readonly JsonNode AnyNode = JsonParser.Parse("true").Root!;
}
