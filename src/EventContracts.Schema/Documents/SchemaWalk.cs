using System;
using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Documents;

/// <summary>
/// Every schema position of a file, in the order of the text. Follows only keywords that hold schemas, so that a property named <c>$id</c> or an example
/// with a <c>$ref</c> is never taken for one. An unknown keyword is walked when it holds objects, as <c>$ref</c> may point into it.
/// </summary>
internal static class SchemaWalk
{
    private static readonly HashSet<string> Maps = new(StringComparer.Ordinal) { "properties", "patternProperties", "definitions", "$defs", "dependentSchemas", "dependencies" };
    private static readonly HashSet<string> Values = new(StringComparer.Ordinal) { "enum", "const", "default", "examples", "example", "required", "x-event" };

    public static IEnumerable<Subschema> Of(Subschema root)
    {
        var pending = new Stack<Subschema>();
        pending.Push(root);
        while (pending.Count > 0)
        {
            Subschema schema = pending.Pop();
            yield return schema;
            foreach (Subschema child in Children(schema).Reverse())
                pending.Push(child);
        }
    }

    private static IEnumerable<Subschema> Children(Subschema schema)
    {
        if (schema.Node.Kind != JsonKind.Object)
            yield break;
        foreach (JsonMember member in schema.Node.Members)
        {
            if (Values.Contains(member.Name))
                continue;
            string pointer = $"{schema.Pointer}/{JsonPointers.Escape(member.Name)}";
            if (member.Value.Kind == JsonKind.Object && Maps.Contains(member.Name))
            {
                foreach (JsonMember entry in member.Value.Members)
                {
                    if (entry.Value.Kind == JsonKind.Object)
                        yield return new Subschema(schema.File, entry.Value, $"{pointer}/{JsonPointers.Escape(entry.Name)}", schema.BaseUri);
                }
            }
            else if (member.Value.Kind == JsonKind.Object)
            {
                yield return new Subschema(schema.File, member.Value, pointer, schema.BaseUri);
            }
            else if (member.Value.Kind == JsonKind.Array)
            {
                for (int i = 0; i < member.Value.Items.Count; i++)
                {
                    if (member.Value.Items[i].Kind == JsonKind.Object)
                        yield return new Subschema(schema.File, member.Value.Items[i], $"{pointer}/{i}", schema.BaseUri);
                }
            }
        }
    }
}
