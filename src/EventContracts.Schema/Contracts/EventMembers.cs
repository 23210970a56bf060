using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Documents;

namespace EventContracts.Schema.Contracts;

/// <summary>Looks for members by convention, through <c>$ref</c> and <c>allOf</c>.</summary>
public static class EventMembers
{
    /// <summary>The pointer of the first of the names that is a required text.</summary>
    public static string? RequiredText(SchemaSet set, Subschema root, params IReadOnlyList<string> names)
    {
        Subschema[] parts = Parts(set, root).ToArray();
        foreach (string name in names)
        {
            if (parts.Any(part => part.Required.Contains(name)) && Schemas(parts, name).Any(schema => Parts(set, schema).Any(part => part.Types == TypeSet.String)))
                return "/" + name;
        }
        return null;
    }

    /// <summary>The pointer of the first of the names that is declared.</summary>
    public static string? Declared(SchemaSet set, Subschema root, params IReadOnlyList<string> names)
    {
        Subschema[] parts = Parts(set, root).ToArray();
        foreach (string name in names)
        {
            if (Schemas(parts, name).Any())
                return "/" + name;
        }
        return null;
    }

    /// <summary>Whether a pointer names a declared member, step by step through nested objects.</summary>
    public static bool Exists(SchemaSet set, Subschema root, string pointer)
    {
        Subschema[] at = [root];
        foreach (string step in pointer.Substring(1).Split('/'))
        {
            string name = JsonPointers.Unescape(step);
            // A branch of a union may declare the member.
            Subschema[] parts = at.SelectMany(schema => Parts(set, schema)).SelectMany(part => part.OneOf.Concat(part.AnyOf).SelectMany(branch => Parts(set, branch)).Prepend(part)).ToArray();
            at = Schemas(parts, name).ToArray();
            if (at.Length == 0)
                return false;
        }
        return true;
    }

    /// <summary>The schema with its references followed and its <c>allOf</c> opened; each position once.</summary>
    public static IEnumerable<Subschema> Parts(SchemaSet set, Subschema schema)
    {
        var seen = new HashSet<Subschema>();
        var pending = new Stack<Subschema>();
        pending.Push(schema);
        while (pending.Count > 0)
        {
            Subschema at = pending.Pop();
            if (!seen.Add(at))
                continue;
            yield return at;
            foreach (Subschema branch in at.AllOf)
                pending.Push(branch);
            if (at.Ref is { } reference && set.Resolve(at, reference.Text).Target is { } target)
                pending.Push(target);
        }
    }

    private static IEnumerable<Subschema> Schemas(IEnumerable<Subschema> parts, string name) =>
        parts.SelectMany(part => part.Properties).Where(property => property.Name == name).Select(property => property.Schema);
}
