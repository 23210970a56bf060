using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;

namespace EventContracts.Generator.Mapping;

/// <summary>The branches of a union, with those of the unions directly inside it in their place: an inner union takes
/// any value, so none after it would be tried.</summary>
internal static class UnionBranches
{
    public static IReadOnlyList<Subschema> Of(SchemaSet set, Subschema holder)
    {
        IReadOnlyList<Subschema> branches = Own(holder);
        // A union or null is that union, under its own name.
        return branches.Count(branch => !IsNull(SchemaParts.Follow(set, branch))) < 2 ? branches : Flatten(set, branches);
    }

    private static IReadOnlyList<Subschema> Own(Subschema schema) => schema.OneOf.Count > 0 ? schema.OneOf : schema.AnyOf;

    private static bool IsNull(Subschema branch) =>
        branch.Types == TypeSet.Null || branch.Const is { Kind: JsonKind.Null } || (branch.Enum is { Count: 1 } values && values[0].Kind == JsonKind.Null);

    /// <summary>The schemas, each union that says nothing else replaced by its branches.</summary>
    public static IReadOnlyList<Subschema> Flatten(SchemaSet set, IReadOnlyList<Subschema> branches)
    {
        var flat = new List<Subschema>();
        var opened = new HashSet<Subschema>();
        var pending = new Stack<Subschema>(branches.Reverse());
        while (pending.Count > 0)
        {
            Subschema branch = pending.Pop();
            Subschema followed = SchemaParts.Follow(set, branch);
            if (!IsUnionAlone(followed))
                flat.Add(branch);
            else if (opened.Add(followed))
            {
                foreach (Subschema inner in Own(followed).Reverse())
                    pending.Push(inner);
            }
        }
        return flat;
    }

    /// <summary>Whether the schema says nothing but one <c>oneOf</c> or one <c>anyOf</c>.</summary>
    private static bool IsUnionAlone(Subschema schema) =>
        schema.OneOf.Count > 0 != schema.AnyOf.Count > 0
        && schema.Node.Members.All(member => member.Name is "oneOf" or "anyOf" || SchemaParts.IsAnnotation(member.Name));
}
