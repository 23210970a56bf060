using System;
using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Documents;

namespace EventContracts.Generator.Mapping;

/// <summary>
/// A schema taken apart: <c>$ref</c> followed and <c>allOf</c> opened, until only parts with keywords of their own remain. All parts hold at once.
/// </summary>
internal sealed class SchemaParts
{
    private readonly SchemaSet _set;
    private readonly List<Subschema> _parts = [];
    private readonly HashSet<Subschema> _seen = [];

    private SchemaParts(SchemaSet set) => _set = set;

    /// <summary>The parts of one schema or of several that hold together. A cycle is opened once.</summary>
    public static IReadOnlyList<Subschema> Of(SchemaSet set, params IReadOnlyList<Subschema> schemas)
    {
        // Most schemas are of one part.
        if (schemas.Count == 1 && schemas[0].Ref is null && schemas[0].AllOf.Count == 0)
            return schemas;
        var parts = new SchemaParts(set);
        foreach (Subschema schema in schemas)
            parts.Open(schema);
        return parts._parts;
    }

    /// <summary>Follows references that say nothing else, so that equal resources get one type.</summary>
    public static Subschema Follow(SchemaSet set, Subschema schema)
    {
        for (int hops = 0; hops < 64 && IsPureReference(schema, out string? reference); hops++)
        {
            if (set.Resolve(schema, reference!).Target is not { } target)
                return schema;
            schema = target;
        }
        return schema;
    }

    /// <summary>Whether the schema only narrows: it has no keyword that gives a value a shape.</summary>
    public static bool HasShape(Subschema part) => part.HasShape;

    /// <summary>Whether an <c>additionalProperties</c> says what further members are, rather than only whether they may be.</summary>
    public static bool IsTyped(Subschema? additional) =>
        additional is not null && !additional.IsBoolean(out _) && additional.Node.Members.Count > 0;

    private static bool IsPureReference(Subschema schema, out string? reference)
    {
        reference = schema.Ref?.Text;
        return reference is not null && (schema.RefHidesSiblings || schema.Node.Members.All(member => IsAnnotation(member.Name)));
    }

    public static bool IsAnnotation(string keyword) =>
        keyword is "$ref" or "title" or "description" or "$comment" or "default" or "examples" or "example" or "deprecated"
            or "readOnly" or "writeOnly" or "$id" or "id" or "$schema" or "$defs" or "definitions" or "$anchor"
        || keyword.StartsWith("x-", StringComparison.Ordinal);

    private void Open(Subschema schema)
    {
        if (!_seen.Add(schema))
            return;
        bool isHidden = false;
        if (schema.Ref is { } reference)
        {
            isHidden = IsPureReference(schema, out _);
            if (_set.Resolve(schema, reference.Text).Target is { } target)
                Open(target);
        }
        if (!isHidden)
        {
            _parts.Add(schema);
            foreach (Subschema branch in schema.AllOf)
                Open(branch);
        }
    }
}
