using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Contracts;

/// <summary>Reads <c>x-event</c> and fills in the conventions, so that a plain schema with no annotation is a contract too.</summary>
public static class ContractMetadataReader
{
    public static (ContractMetadata Metadata, IReadOnlyList<SchemaProblem> Problems) Read(SchemaSet set, SchemaFile file)
    {
        Subschema root = set.Root(file);
        var problems = new List<SchemaProblem>();
        var stated = new StatedMetadata(file, root.Keyword("x-event"), problems);

        (string conventionalType, int? conventionalMajor) = ContractName.Of(root, file);
        string type = stated.Text("type") ?? conventionalType;
        (int major, int minor) = stated.Version() ?? (conventionalMajor ?? 1, 0);
        (PartitionKeyKind key, IReadOnlyList<string> pointers) = stated.PartitionKey();
        var metadata = new ContractMetadata
        {
            Type = type,
            Major = major,
            Minor = minor,
            Id = Subschema.IdOf(root.Node, file),
            Topic = stated.Text("topic") ?? type.Split('.')[0] + ".events",
            PartitionKey = key,
            PartitionKeyPointers = pointers,
            EventIdPointer = stated.Text("id") ?? EventMembers.RequiredText(set, root, "eventId", "id"),
            TimePointer = stated.Text("time") ?? EventMembers.Declared(set, root, "occurredAt", "time"),
            SequencePointer = stated.Text("sequence"),
            Compatibility = stated.Text("compatibility") ?? "BACKWARD",
            Delivery = stated.Text("delivery") ?? "at-least-once",
            Owner = stated.Text("owner"),
            Stability = stated.Text("stability"),
            Aliases = stated.Texts("aliases"),
            Reserved = stated.Texts("reserved"),
            PreserveUnknown = stated.Flag("preserveUnknown"),
            IsStated = stated.IsPresent,
        };
        return (metadata, problems);
    }
}
