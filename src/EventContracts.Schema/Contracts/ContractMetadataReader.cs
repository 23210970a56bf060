using System.Collections.Generic;
using EventContracts.Schema.Documents;

namespace EventContracts.Schema.Contracts;

/// <summary>Reads what a contract says about its event, and fills in the conventions.</summary>
public static class ContractMetadataReader
{
    private static readonly string[] CompatibilityModes =
        ["BACKWARD", "FORWARD", "FULL", "BACKWARD_TRANSITIVE", "FORWARD_TRANSITIVE", "FULL_TRANSITIVE", "NONE"];

    private static readonly string[] DeliveryModes = ["at-least-once", "at-most-once", "exactly-once"];

    /// <summary>Never fails: what is malformed is a problem, and the convention applies.</summary>
    public static (ContractMetadata Metadata, IReadOnlyList<SchemaProblem> Problems) Read(SchemaSet set, SchemaFile file) => Read(set, file, set.Root(file));

    /// <summary>Never fails: what is malformed is a problem, and the convention applies.</summary>
    public static (ContractMetadata Metadata, IReadOnlyList<SchemaProblem> Problems) Read(SchemaSet set, SchemaFile file, Subschema root)
    {
        var problems = new List<SchemaProblem>();
        var stated = new EventObject(root, problems);
        var pointers = new EventPointers(set, root, stated);
        string? id = SchemaIdentity.Value(root.Node, root.Dialect)?.Text;
        ContractName named = ContractNaming.Find(id, root.Title, file.Path);
        string type = Type(stated, named);
        ContractVersion version = Version(stated, named, file.Path);
        stated.CheckObject(type, version);
        (PartitionKeyKind keyKind, ValueList<string> keyPointers) = pointers.PartitionKey();
        var metadata = new ContractMetadata
        {
            Type = type,
            Major = version.Major,
            Minor = version.Minor,
            Id = id,
            Topic = stated.Text(MetadataKey.Topic) ?? type.Split('.')[0] + ".events",
            PartitionKey = keyKind,
            PartitionKeyPointers = keyPointers,
            IsTotallyOrdered = stated.Word(MetadataKey.Ordering, ["total"]) is not null,
            EventIdPointer = pointers.EventId(),
            TimePointer = pointers.Time(),
            SequencePointer = pointers.Sequence(),
            Compatibility = stated.Word(MetadataKey.Compatibility, CompatibilityModes) ?? CompatibilityModes[0],
            Delivery = stated.Word(MetadataKey.Delivery, DeliveryModes) ?? DeliveryModes[0],
            Envelope = stated.Word(MetadataKey.Envelope, ["cloudevents"]),
            Owner = stated.Text(MetadataKey.Owner),
            Stability = stated.Text(MetadataKey.Stability),
            Aliases = stated.Texts(MetadataKey.Aliases),
            Reserved = stated.Texts(MetadataKey.Reserved),
            PreserveUnknown = stated.Flag(MetadataKey.PreserveUnknown),
            Reader = RecordedReader.Read(stated),
            EventSpan = stated.Span,
            StatedValues = stated.StatedValues,
        };
        return (metadata, problems);
    }

    private static string Type(EventObject stated, ContractName named)
    {
        if (stated.Text(MetadataKey.Type, named.Type) is not { } type)
            return named.Type;
        if (ContractName.IsWellFormed(type))
            return type;
        string nearest = ContractName.Normalise(type) is { Length: > 0 } normal ? normal : named.Type;
        stated.Report(
            SchemaProblemKind.MalformedEventName,
            stated.Find(MetadataKey.Type)!.Span,
            $"'{type}' is no event type: letters, digits, '-' and '_', in parts between dots. Write '{nearest}'.",
            nearest);
        return nearest;
    }

    private static ContractVersion Version(EventObject stated, ContractName named, string path)
    {
        ContractVersion byName = named.Version ?? ContractName.Parse(path)?.Version ?? ContractVersion.First;
        if (stated.Find(MetadataKey.Version) is not { } written)
            return byName;
        // Unquoted, 1.10 is still read as it is written.
        if ((written.IsString || written.IsNumber) && ContractVersion.Parse(written.Text) is { } version)
            return version;
        string suggestion = (written.IsString ? ContractVersion.Nearest(written.Text) ?? byName : byName).ToString();
        stated.Report(
            SchemaProblemKind.MalformedEventName, written.Span, $"'x-event.version' must be major.minor, such as \"{suggestion}\".", suggestion);
        return byName;
    }
}
