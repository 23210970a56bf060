using System.Collections.Generic;
using System.Linq;
using EventContracts.Generator.Specs;
using EventContracts.Schema.Contracts;

namespace EventContracts.Generator.Mapping;

/// <summary>The event side of a root: its metadata, and the C# paths to key, id and time.</summary>
internal static class ContractMapper
{
    public static ContractSpec Map(Root root, IReadOnlyDictionary<string, TypeSpec> types)
    {
        ContractMetadata metadata = root.Metadata;
        PathSpec?[] key = metadata.PartitionKeyPointers.Select(pointer => MemberPaths.Find(types, root.Name, pointer)).ToArray();
        return new ContractSpec
        {
            TypeName = root.Name,
            EventType = metadata.Type,
            Major = metadata.Major,
            Minor = metadata.Minor,
            SchemaId = metadata.SchemaId,
            Id = metadata.Id,
            Topic = metadata.Topic,
            Compatibility = metadata.Compatibility,
            Delivery = metadata.Delivery,
            Owner = metadata.Owner,
            Stability = metadata.Stability,
            Aliases = metadata.Aliases.ToEquatableList(),
            KeyPointers = metadata.PartitionKeyPointers.ToEquatableList(),
            IsKeyless = metadata.PartitionKey == PartitionKeyKind.None,
            IsTotallyOrdered = metadata.IsTotallyOrdered,
            // A pointer that names nothing is an error of the analyzer (EVC0009); half a key would be worse than none.
            Key = key.All(path => path is not null) ? key.Select(path => path!).ToEquatableList() : EquatableList<PathSpec>.Empty,
            EventId = metadata.EventIdPointer is { } id ? MemberPaths.Find(types, root.Name, id) : null,
            Time = metadata.TimePointer is { } time && MemberPaths.Find(types, root.Name, time) is { Value: ScalarSpec { Kind: ScalarKind.DateTime } } path
                ? path
                : null,
            Fingerprint = root.File.Fingerprint,
            SchemaText = root.File.MinifiedText,
        };
    }
}
