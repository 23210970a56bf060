using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Globalization;
using System.Text;

namespace EventContracts;

/// <summary>What is known of a contract without an event: its name, version, topic, key and schema. Immutable and thread-safe.</summary>
public sealed class EventDescriptor
{
    /// <summary>The name on the wire, without version: <c>user.created</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The major version. Another major is another contract: <c>user.created:v2</c>.</summary>
    public required int Major { get; init; }

    /// <summary>The minor version: events of all minors of one major are read by the same code.</summary>
    public required int Minor { get; init; }

    /// <summary>Major and minor as text: <c>1.0</c>.</summary>
    public string Version => field ??= string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}");

    /// <summary>Type and major version, as in the header <see cref="EventHeaders.SchemaId"/>: <c>user.created:v1</c>.</summary>
    public string SchemaId => field ??= string.Create(CultureInfo.InvariantCulture, $"{Type}:v{Major}");

    /// <summary>The schema's <c>$id</c>; null where it has none.</summary>
    public string? Id { get; init; }

    /// <summary>The topic that such events are published to.</summary>
    public required string Topic { get; init; }

    /// <summary>The JSON pointers of the members that form the partition key; empty where the contract has no key.</summary>
    public IReadOnlyList<string> PartitionKeyPointers { get; init; } = [];

    /// <summary>Whether all events of the topic are in one order, so that it must have one partition; nothing checks that it has.</summary>
    public bool IsTotallyOrdered { get; init; }

    /// <summary>The compatibility that new versions promise: BACKWARD, FORWARD, FULL, one of them with _TRANSITIVE, or NONE.</summary>
    public string Compatibility { get; init; } = "BACKWARD";

    /// <summary>What the producer promises about repetition: <c>at-least-once</c> unless the contract says otherwise.</summary>
    public string Delivery { get; init; } = "at-least-once";

    /// <summary>Who to ask; null where the contract does not say.</summary>
    public string? Owner { get; init; }

    /// <summary>How much it may still change (<c>stable</c>, <c>experimental</c>); null where the contract does not say.</summary>
    public string? Stability { get; init; }

    /// <summary>Former names of the type, still accepted when reading.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>SHA-256 of <see cref="SchemaUtf8"/>, 64 lower-case hexadecimal digits.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>The generated type of the event.</summary>
    public required Type ClrType { get; init; }

    /// <summary>Returns the schema's text. A function, so that the bytes stay in the assembly's read-only data and cost nothing until asked for.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public required Func<ReadOnlySpan<byte>> SchemaSource { private get; init; }

    /// <summary>The schema as minified UTF-8 JSON.</summary>
    public ReadOnlySpan<byte> SchemaUtf8 => SchemaSource();

    // A header's value is the same for every event of the contract: encoded once, shared by all messages. A race encodes twice, to equal bytes.
    internal byte[] SchemaIdUtf8 => field ??= Encoding.UTF8.GetBytes(SchemaId);

    internal byte[] VersionUtf8 => field ??= Encoding.UTF8.GetBytes(Version);

    internal byte[] CompatibilityUtf8 => field ??= Encoding.UTF8.GetBytes(Compatibility);

    internal byte[] DeliveryUtf8 => field ??= Encoding.UTF8.GetBytes(Delivery);

    internal byte[] TypeUtf8 => field ??= Encoding.UTF8.GetBytes(Type);

    /// <summary>The schema id.</summary>
    public override string ToString() => SchemaId;
}
