using System.Collections.Generic;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Documents;

/// <summary>The part of a document that a reference's fragment names: a pointer or an anchor.</summary>
internal static class FragmentTarget
{
    public static Resolution Find(Subschema from, SchemaResource document, string reference, string? fragment)
    {
        string decoded = PercentEncoding.Decode(fragment ?? "");
        if (decoded.Length == 0)
            return Resolution.To(document.Schema);
        // Schemas that were copied into others keep an $id and go on pointing into what is now the root of their file.
        Subschema? target = InDocument(document, decoded) ?? InDocument(document.File.RootResource, decoded);
        return target is not null ? Resolution.To(target) : Resolution.Failed(ReferenceProblems.Fragment(from, reference, document, decoded));
    }

    private static Subschema? InDocument(SchemaResource document, string fragment) =>
        fragment[0] == '/' ? AtPointer(document, fragment) : document.Anchor(fragment);

    private static Subschema? AtPointer(SchemaResource document, string pointer)
    {
        if (!JsonPointer.TryParse(pointer, out IReadOnlyList<string> segments))
            return null;
        SchemaResource resource = document;
        JsonNode node = document.Node;
        string path = document.Pointer;
        foreach (string segment in segments)
        {
            if (JsonPointer.Step(node, segment) is not { } next)
                return null;
            node = next;
            path = JsonPointer.Append(path, segment);
            resource = document.File.ResourceAt(node) ?? resource;
        }
        return Subschema.IsSchema(node) ? document.File.SchemaAt(resource, node, path) : null;
    }
}
