using System.Collections.Generic;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Documents;

/// <summary>
/// Which JSON types a schema lets through, references and compositions followed. What cannot be decided (<c>not</c>, <c>if</c>) counts as
/// let through.
/// </summary>
public sealed class AllowedTypes
{
    /// <summary>Every type there is. <see cref="TypeSet.Integer"/> is in it beside <see cref="TypeSet.Number"/>.</summary>
    public const TypeSet All = TypeSet.Null | TypeSet.Boolean | TypeSet.Integer | TypeSet.Number | TypeSet.String | TypeSet.Array | TypeSet.Object;

    // References make schemas deeper than any file nests; past this nobody's schema goes, and the stack of the compiler is not ours.
    private const int MaxDepth = 256;

    private readonly SchemaSet set;
    private readonly Dictionary<Subschema, TypeSet> known = [];
    private int depth;

    private AllowedTypes(SchemaSet set) => this.set = set;

    public static TypeSet Of(SchemaSet set, Subschema schema) => new AllowedTypes(set).Of(schema);

    private TypeSet Of(Subschema schema)
    {
        if (schema.IsBoolean(out bool everything))
            return everything ? All : TypeSet.None;
        if (known.TryGetValue(schema, out TypeSet allowed))
            return allowed;
        if (depth == MaxDepth)
            return All;
        // Reached through itself it forbids nothing that it does not forbid anyway.
        known[schema] = All;
        depth++;
        allowed = Compute(schema);
        depth--;
        return known[schema] = allowed;
    }

    private TypeSet Compute(Subschema schema)
    {
        TypeSet allowed = All;
        if (schema.Ref is { } reference && set.Resolve(schema, reference.Text).Target is { } target)
            allowed &= Of(target);
        if (schema.RefHidesSiblings)
            return allowed;
        foreach (Subschema part in schema.AllOf)
            allowed &= Of(part);
        return allowed & ByKeywords(schema) & Union(schema.AnyOf) & Union(schema.OneOf);
    }

    private TypeSet Union(IReadOnlyList<Subschema> branches)
    {
        TypeSet allowed = branches.Count == 0 ? All : TypeSet.None;
        foreach (Subschema branch in branches)
            allowed |= Of(branch);
        return allowed;
    }

    private static TypeSet ByKeywords(Subschema schema)
    {
        TypeSet allowed = schema.Types == TypeSet.None ? All : schema.Types;
        if ((allowed & TypeSet.Number) != 0)
            allowed |= TypeSet.Integer;
        if (schema.Const is { } constant)
            allowed &= OfValue(constant);
        if (schema.Enum is { } values)
        {
            TypeSet listed = TypeSet.None;
            foreach (JsonNode value in values)
                listed |= OfValue(value);
            allowed &= listed;
        }
        return allowed;
    }

    private static TypeSet OfValue(JsonNode value) => value.Kind switch
    {
        JsonKind.Null => TypeSet.Null,
        JsonKind.True or JsonKind.False => TypeSet.Boolean,
        JsonKind.String => TypeSet.String,
        JsonKind.Array => TypeSet.Array,
        JsonKind.Object => TypeSet.Object,
        _ => JsonNumber.Parse(value.Text).IsInteger ? TypeSet.Integer | TypeSet.Number : TypeSet.Number,
    };
}
