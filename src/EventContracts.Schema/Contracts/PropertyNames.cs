using System.Collections.Generic;
using EventContracts.Schema.Documents;

namespace EventContracts.Schema.Contracts;

/// <summary>Every property name that an object may have by its schema, through references, allOf and unions; what a misspelt name is compared with.</summary>
public static class PropertyNames
{
    public static IReadOnlyList<string> Of(SchemaSet set, Subschema schema)
    {
        var names = new List<string>();
        var seen = new HashSet<string>(System.StringComparer.Ordinal);
        var visited = new HashSet<Subschema>();
        var pending = new Queue<Subschema>([schema]);
        while (pending.Count > 0)
        {
            Subschema next = pending.Dequeue();
            if (!visited.Add(next))
                continue;
            if (next.Ref is { } reference && set.Resolve(next, reference.Text).Target is { } target)
                pending.Enqueue(target);
            if (next.RefHidesSiblings)
                continue;
            foreach (Subschema.Property property in next.Properties)
            {
                if (seen.Add(property.Name))
                    names.Add(property.Name);
            }
            foreach (Subschema part in (IEnumerable<Subschema>)[.. next.AllOf, .. next.AnyOf, .. next.OneOf])
                pending.Enqueue(part);
        }
        return names;
    }
}
