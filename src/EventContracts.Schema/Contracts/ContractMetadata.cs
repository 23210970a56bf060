using EventContracts.Schema.Compatibility;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Contracts;

/// <summary>What a contract says about its event, with the conventions for what it leaves out. Pointers are JSON pointers into the event.</summary>
public sealed record ContractMetadata
{
    /// <summary>The event type, <c>user.created</c>.</summary>
    public required string Type { get; init; }

    public required int Major { get; init; }

    public required int Minor { get; init; }

    /// <summary>major.minor</summary>
    public string Version => Major + "." + Minor;

    /// <summary>The type and its major version, <c>user.created:v1</c>: what goes into the header.</summary>
    public string SchemaId => Type + ":v" + Major;

    /// <summary><c>$id</c> as written.</summary>
    public string? Id { get; init; }

    public required string Topic { get; init; }

    public required PartitionKeyKind PartitionKey { get; init; }

    /// <summary>The properties that decide the partition, in the order of the key; empty unless the kind is <see cref="PartitionKeyKind.Pointers"/>.</summary>
    public required ValueList<string> PartitionKeyPointers { get; init; }

    /// <summary>All events of the topic are in one order: it has one partition, and no key is needed.</summary>
    public bool IsTotallyOrdered { get; init; }

    /// <summary>Stated, or by convention a required string <c>eventId</c> or <c>id</c>.</summary>
    public string? EventIdPointer { get; init; }

    /// <summary>Stated, or by convention a string <c>occurredAt</c> or <c>time</c>.</summary>
    public string? TimePointer { get; init; }

    public string? SequencePointer { get; init; }

    /// <summary>BACKWARD, FORWARD, FULL, each also with _TRANSITIVE, or NONE.</summary>
    public required string Compatibility { get; init; }

    /// <summary>at-least-once, at-most-once or exactly-once.</summary>
    public required string Delivery { get; init; }

    /// <summary><c>cloudevents</c> when id and time travel outside the payload.</summary>
    public string? Envelope { get; init; }

    public string? Owner { get; init; }

    public string? Stability { get; init; }

    /// <summary>Earlier types of the same event.</summary>
    public required ValueList<string> Aliases { get; init; }

    /// <summary>Property names that must not be used again.</summary>
    public required ValueList<string> Reserved { get; init; }

    /// <summary>Members that the schema does not name are kept and written back.</summary>
    public bool PreserveUnknown { get; init; }

    /// <summary>What readers of this version cope with: as recorded, else what a reader does that is generated today.</summary>
    public ReaderCapabilities Reader { get; init; } = ReaderCapabilities.Generated;

    /// <summary>There is an <c>x-event</c> object.</summary>
    public bool IsStated => EventSpan is not null;

    /// <summary>Where the <c>x-event</c> object stands.</summary>
    public TextSpan? EventSpan { get; init; }

    /// <summary>What the contract states itself, well-formed or not. The rest is convention.</summary>
    public required ValueList<StatedValue> StatedValues { get; init; }

    /// <summary>Whether the contract states a key of <see cref="MetadataKey"/>.</summary>
    public bool States(string key) => Find(key) is not null;

    /// <summary>Where to point for a key: its value, else the <c>x-event</c> object, else the start of the file.</summary>
    public TextSpan SpanOf(string key) => Find(key)?.Span ?? EventSpan ?? default;

    private StatedValue? Find(string key)
    {
        foreach (StatedValue stated in StatedValues)
        {
            if (stated.Key == key)
                return stated;
        }
        return null;
    }
}
