using System.Collections.Generic;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;

namespace EventContracts.Generator.Mapping;

/// <summary>Which files other files refer to: without an <c>x-event</c> of its own such a file is a shared definition, not an event.</summary>
internal static class References
{
    public static HashSet<SchemaFile> Roots(SchemaSet set)
    {
        var referenced = new HashSet<SchemaFile>();
        foreach (SchemaFile file in set.Files)
        {
            foreach (Subschema holder in set.References(file))
            {
                if (set.Resolve(holder, holder.Ref!.Text).Target is { } target && !ReferenceEquals(target.File, file))
                    referenced.Add(target.File);
            }
        }
        return referenced;
    }
}
