using System.Collections.Generic;

namespace EventContracts.Schema.Contracts;

/// <summary>The keys of <c>x-event</c>.</summary>
public static class MetadataKey
{
    /// <summary>The keyword at the root of a contract that holds the rest.</summary>
    public const string Event = "x-event";

    public const string Type = "type";
    public const string Version = "version";
    public const string Topic = "topic";
    public const string PartitionKey = "partitionKey";
    public const string Ordering = "ordering";
    public const string Id = "id";
    public const string Time = "time";
    public const string Sequence = "sequence";
    public const string Compatibility = "compatibility";
    public const string Delivery = "delivery";
    public const string Envelope = "envelope";
    public const string Owner = "owner";
    public const string Stability = "stability";
    public const string Aliases = "aliases";
    public const string Reserved = "reserved";
    public const string PreserveUnknown = "preserveUnknown";

    /// <summary>What readers of this version cope with; <c>release</c> writes it.</summary>
    public const string Reader = "reader";

    public static IReadOnlyList<string> All { get; } =
    [
        Type, Version, Topic, PartitionKey, Ordering, Id, Time, Sequence, Compatibility, Delivery, Envelope, Owner, Stability,
        Aliases, Reserved, PreserveUnknown, Reader,
    ];
}
