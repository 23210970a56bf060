using System;
using System.Collections.Generic;

namespace EventContracts;

/// <summary>What is known of an event type at compile time. Immutable and thread-safe; generated, one for each contract.</summary>
public sealed class EventDescriptor
{
    /// <summary>The event type: <c>user.created</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The major version: another one is another contract.</summary>
    public required int Major { get; init; }

    /// <summary>The minor version: compatible changes.</summary>
    public required int Minor { get; init; }

    /// <summary><c>major.minor</c>.</summary>
    public string Version => $"{Major}.{Minor}";

    /// <summary>Type and major version: <c>user.created:v1</c>.</summary>
    public required string SchemaId { get; init; }

    /// <summary>The schema's <c>$id</c>.</summary>
    public string? Id { get; init; }

    /// <summary>The topic that the event goes to.</summary>
    public required string Topic { get; init; }

    /// <summary>JSON pointers to the parts of the partition key; empty where there is none.</summary>
    public required IReadOnlyList<string> PartitionKeyPointers { get; init; }

    /// <summary>The compatibility mode that the contract promises: <c>BACKWARD</c> and so on.</summary>
    public required string Compatibility { get; init; }

    /// <summary>The delivery guarantee: <c>at-least-once</c>.</summary>
    public required string Delivery { get; init; }

    /// <summary>The team that owns the contract.</summary>
    public string? Owner { get; init; }

    /// <summary>How stable the contract is said to be.</summary>
    public string? Stability { get; init; }

    /// <summary>Former event types under which the event is still read.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>SHA-256 of the schema, lower-case hex.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>The record.</summary>
    public required Type ClrType { get; init; }

    /// <summary>Gives the schema; a function, so that nothing is copied at start-up.</summary>
    public required Func<ReadOnlySpan<byte>> SchemaSource { private get; init; }

    /// <summary>The schema as UTF-8 JSON without white space.</summary>
    public ReadOnlySpan<byte> SchemaUtf8 => SchemaSource();

    /// <summary>The schema id.</summary>
    public override string ToString() => SchemaId;
}
