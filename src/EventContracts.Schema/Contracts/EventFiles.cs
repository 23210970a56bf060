using System.Collections.Generic;
using EventContracts.Schema.Documents;

namespace EventContracts.Schema.Contracts;

/// <summary>
/// Which files of a project are events. A file that others refer to and that states no <c>x-event</c> holds definitions that events share; what the
/// project says of a file goes before that.
/// </summary>
public sealed class EventFiles
{
    private readonly SchemaSet set;
    private readonly HashSet<SchemaFile> referenced = [];

    private EventFiles(SchemaSet set)
    {
        this.set = set;
        foreach (SchemaFile file in set.Files)
        {
            foreach (Subschema holder in set.References(file))
            {
                if (set.Resolve(holder, holder.Ref!.Text).Target is { } target && !ReferenceEquals(target.File, file))
                    referenced.Add(target.File);
            }
        }
    }

    public static EventFiles Of(SchemaSet set) => new(set);

    public bool Contains(SchemaFile file, ContractMetadata metadata) => IsEvent(set.Root(file), metadata, IsReferenced(file));

    /// <summary>The rule itself, for callers that know the references already.</summary>
    public static bool IsEvent(Subschema root, ContractMetadata metadata, bool isReferenced) => root.File.Role switch
    {
        SchemaFileRole.Event => true,
        SchemaFileRole.Auto => metadata.IsStated || (!isReferenced && DescribesValues(root)),
        _ => false,
    };

    /// <summary>Whether another file refers to it.</summary>
    public bool IsReferenced(SchemaFile file) => referenced.Contains(file);

    // A root without any of this only holds definitions.
    private static bool DescribesValues(Subschema root) =>
        root.HasShape || root.Ref is not null || root.AllOf.Count > 0 || root.Required.Count > 0;
}
