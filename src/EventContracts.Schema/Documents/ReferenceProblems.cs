using System.Collections.Generic;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Documents;

/// <summary>Words for references that lead nowhere.</summary>
internal static class ReferenceProblems
{
    public static SchemaProblem NotFound(Subschema from, string reference) => UriReference.Parse(reference).IsAbsolute
        ? Create(
            SchemaProblemKind.RemoteReference,
            from,
            $"'{reference}' is no schema of this project, and nothing is fetched in a build. Add a copy with this $id to the project.")
        : Create(
            SchemaProblemKind.DanglingReference,
            from,
            $"No schema of this project is '{reference}', neither by $id nor by path. Add the file to the project or correct the reference.");

    public static SchemaProblem Fragment(Subschema from, string reference, SchemaResource document, string fragment) => fragment[0] == '/'
        ? Create(SchemaProblemKind.BadPointer, from, $"'{reference}' points at no schema in {document.File.Path}.")
        : Create(SchemaProblemKind.UnknownAnchor, from, $"{document.File.Path} has no anchor '{fragment}'.");

    public static SchemaProblem Cycle(Subschema from, string reference, Subschema target) => Create(
        SchemaProblemKind.CyclicReference, from, $"'{reference}' leads through references alone back to itself, so it describes nothing.", [Place(target)]);

    public static SchemaProblem Ambiguous(Subschema from, string reference, IReadOnlyList<SchemaResource> candidates)
    {
        var places = new List<SchemaPlace>();
        var paths = new List<string>();
        foreach (SchemaResource candidate in candidates)
        {
            places.Add(new SchemaPlace(candidate.File, (candidate.IdNode ?? candidate.Node).Span));
            paths.Add(candidate.File.Path);
        }
        string message = $"'{reference}' fits several schemas: {string.Join(", ", paths)}. Refer to one by its relative path or its $id.";
        return Create(SchemaProblemKind.AmbiguousReference, from, message, places);
    }

    private static SchemaPlace Place(Subschema schema) => new(schema.File, (schema.Ref ?? schema.Node).Span);

    private static SchemaProblem Create(SchemaProblemKind kind, Subschema from, string message, IReadOnlyList<SchemaPlace>? related = null) =>
        new(kind, from.File, (from.Ref ?? from.Node).Span, from.Pointer, message, related);
}
