using System.Collections.Generic;
using EventContracts.Schema.Documents;

namespace EventContracts.Schema.Contracts;

/// <summary>The schemas that hold together for one value: references followed, allOf opened. Branches of unions are not among them.</summary>
public static class HeldSchemas
{
    // More than any schema is made of. Each is found from each schema above it, so without a bound a long hostile chain would cost its length squared.
    private const int MaxCount = 64;

    public static IReadOnlyList<Subschema> Of(SchemaSet set, params IReadOnlyList<Subschema> schemas)
    {
        var held = new List<Subschema>();
        var visited = new HashSet<Subschema>();
        var pending = new Queue<Subschema>(schemas);
        while (pending.Count > 0 && visited.Count < MaxCount)
        {
            Subschema next = pending.Dequeue();
            if (!visited.Add(next))
                continue;
            if (next.Ref is { } reference && set.Resolve(next, reference.Text).Target is { } target)
                pending.Enqueue(target);
            if (next.RefHidesSiblings)
                continue;
            held.Add(next);
            foreach (Subschema part in next.AllOf)
                pending.Enqueue(part);
        }
        return held;
    }
}
