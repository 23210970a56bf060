using System.Collections.Generic;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Contracts;

/// <summary>How a contract says which events belong together in order.</summary>
public enum PartitionKeyKind
{
    /// <summary>Nothing is said.</summary>
    Unstated,

    /// <summary>"none": there is no key, on purpose.</summary>
    None,
    Pointers,
}

/// <summary>What a schema says of its event, in <c>x-event</c> or by convention.</summary>
public sealed record ContractMetadata
{
    public required string Type { get; init; }
    public required int Major { get; init; }
    public required int Minor { get; init; }
    public required string? Id { get; init; }
    public required string Topic { get; init; }
    public required PartitionKeyKind PartitionKey { get; init; }
    public required IReadOnlyList<string> PartitionKeyPointers { get; init; }
    public required string? EventIdPointer { get; init; }
    public required string? TimePointer { get; init; }
    public required string? SequencePointer { get; init; }
    public required string Compatibility { get; init; }
    public required string Delivery { get; init; }
    public required string? Owner { get; init; }
    public required string? Stability { get; init; }
    public required IReadOnlyList<string> Aliases { get; init; }
    public required IReadOnlyList<string> Reserved { get; init; }
    public required bool PreserveUnknown { get; init; }

    /// <summary>Whether the schema has an <c>x-event</c>.</summary>
    public required bool IsStated { get; init; }

    /// <summary><c>major.minor</c>.</summary>
    public string Version => $"{Major}.{Minor}";

    /// <summary><c>user.created:v1</c>: type and major version.</summary>
    public string SchemaId => $"{Type}:v{Major}";
}
