using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Documents;

namespace EventContracts.Generator.Mapping;

/// <summary>
/// Finds, among schemas that hold together, the one whose type serves them all: the others only narrow it (required, enum, bounds, null), which is the
/// validator's business. So <c>allOf: [issue, { state: "open" }]</c> is an <c>Issue</c>.
/// </summary>
internal static class Narrowing
{
    public static Subschema? Dominant(SchemaSet set, IReadOnlyList<Subschema> schemas)
    {
        if (schemas.Count == 1 && schemas[0].AllOf.Count == 0 && schemas[0].Ref is null)
            return null;
        IReadOnlyList<Subschema> branches = Branches(schemas);
        if (branches.Count < 2)
            return branches.Count == 1 && !schemas.Contains(branches[0]) ? branches[0] : null;
        foreach (Subschema candidate in branches)
        {
            // The schema that holds the allOf can't stand for its branches.
            if (candidate.AllOf.Count > 0 && schemas.Contains(candidate))
                continue;
            IReadOnlyList<Subschema> shape = SchemaParts.Of(set, candidate);
            if (branches.All(other => other.Equals(candidate) || Narrows(set, Local(set, other, schemas), shape, depth: 0)))
                return candidate;
        }
        return null;
    }

    private static IReadOnlyList<Subschema> Branches(IReadOnlyList<Subschema> schemas)
    {
        var result = new List<Subschema>();
        foreach (Subschema schema in schemas)
        {
            if (schema.AllOf.Count == 0 && schema.Ref is null)
            {
                result.Add(schema);
                continue;
            }
            if (SchemaParts.HasShape(schema) || schema.Ref is not null)
                result.Add(schema);
            result.AddRange(schema.AllOf);
        }
        return result;
    }

    /// <summary>The keywords of a branch; of the schema that holds the allOf only its own, since its branches are judged by themselves.</summary>
    private static IReadOnlyList<Subschema> Local(SchemaSet set, Subschema branch, IReadOnlyList<Subschema> schemas) =>
        branch.AllOf.Count > 0 && branch.Ref is null && schemas.Contains(branch) ? [branch] : SchemaParts.Of(set, branch);

    private static bool Narrows(SchemaSet set, IReadOnlyList<Subschema> parts, IReadOnlyList<Subschema> shape, int depth)
    {
        if (depth > 16)
            return false;
        parts = WithoutNull(set, parts);
        shape = WithoutNull(set, shape);
        if (parts.All(shape.Contains))
            return true;
        TypeSet own = ValueMapper.Types(parts);
        TypeSet types = ValueMapper.Types(shape);
        if (own != TypeSet.None && types == TypeSet.None && !shape.Any(SchemaParts.HasShape))
            return false;
        foreach (Subschema part in parts)
        {
            if (part.OneOf.Concat(part.AnyOf).Any(branch => SchemaParts.Of(set, branch).Any(SchemaParts.HasShape)) || part.PatternProperties.Count > 0
                || SchemaParts.IsTyped(part.AdditionalProperties))
                return false;
            foreach (Subschema.Property property in part.Properties)
            {
                Subschema[] same = shape.SelectMany(one => one.Properties).Where(one => one.Name == property.Name).Select(one => one.Schema).ToArray();
                if (same.Length == 0 || !Narrows(set, SchemaParts.Of(set, property.Schema), SchemaParts.Of(set, same), depth + 1))
                    return false;
            }
            if (part.Items is { } items)
            {
                Subschema[] same = shape.Where(one => one.Items is not null).Select(one => one.Items!).ToArray();
                if (same.Length == 0 || !Narrows(set, SchemaParts.Of(set, items), SchemaParts.Of(set, same), depth + 1))
                    return false;
            }
            // A name that is required here but declared nowhere would be lost on a round trip.
            if (part.Required.Count > 0 && shape.Any(one => one.Properties.Count > 0)
                && part.Required.Any(name => !shape.Any(one => one.Properties.Any(property => property.Name == name))))
                return false;
        }
        return true;
    }

    /// <summary>A value that may be null has the type of the value, however that is spelled; a branch that forbids null narrows it.</summary>
    private static IReadOnlyList<Subschema> WithoutNull(SchemaSet set, IReadOnlyList<Subschema> parts) => parts.Any(part => NullableValue(part) is not null)
        ? [.. parts.SelectMany(part => NullableValue(part) is { } value ? SchemaParts.Of(set, value) : [part])]
        : parts;

    private static Subschema? NullableValue(Subschema part)
    {
        IReadOnlyList<Subschema> branches = part.OneOf.Count > 0 ? part.OneOf : part.AnyOf;
        if (branches.Count != 2 || part.Node.Members.Count(member => !SchemaParts.IsAnnotation(member.Name)) != 1)
            return null;
        return branches[0].Types == TypeSet.Null ? branches[1] : branches[1].Types == TypeSet.Null ? branches[0] : null;
    }
}
