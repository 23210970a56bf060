using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

namespace EventContracts;

/// <summary>
/// CloudEvents 1.0 attributes around an event's data. In binary mode they travel as headers (<c>ce_*</c>) beside the untouched bytes, in structured mode
/// as one JSON object with the bytes inside.
/// </summary>
public sealed partial class CloudEvent
{
    /// <summary>Prefix of the headers in Kafka's binary mode.</summary>
    public const string HeaderPrefix = "ce_";

    /// <summary>Content type of the structured mode.</summary>
    public const string StructuredContentType = "application/cloudevents+json";

    /// <summary>The header that tells the modes apart.</summary>
    public const string ContentTypeHeader = "content-type";

    private const string SpecVersion = "1.0";

    /// <summary>Identifies the event together with <see cref="Source"/>.</summary>
    public required string Id { get; init; }

    /// <summary>URI reference of the producer.</summary>
    public required string Source { get; init; }

    /// <summary>The event type.</summary>
    public required string Type { get; init; }

    /// <summary>When the event occurred.</summary>
    public DateTimeOffset? Time { get; init; }

    /// <summary>What the event is about.</summary>
    public string? Subject { get; init; }

    /// <summary>URI of the schema of the data.</summary>
    public string? DataSchema { get; init; }

    /// <summary>The partition key (extension attribute <c>partitionkey</c>).</summary>
    public string? PartitionKey { get; init; }

    /// <summary>Further extension attributes: names of lower-case letters and digits.</summary>
    public IReadOnlyDictionary<string, string> Extensions { get; init; } = EventMap<string>.Empty;

    /// <summary>The data: UTF-8 JSON, or bytes that came as base64.</summary>
    public ReadOnlyMemory<byte> Data { get; init; }

    /// <summary>The attributes of an event of a contract.</summary>
    /// <param name="value">The event.</param>
    /// <param name="source">URI reference of the producer.</param>
    /// <exception cref="ArgumentException">The contract has no event id, which CloudEvents requires.</exception>
    public static CloudEvent Of<TEvent>(TEvent value, string source)
        where TEvent : class, IEventContract<TEvent> => new()
        {
            Id = TEvent.GetEventId(value) ?? throw new ArgumentException($"{TEvent.Descriptor.SchemaId} has no event id, which CloudEvents requires: state \"id\" in x-event.", nameof(value)),
            Source = source,
            Type = TEvent.Descriptor.Type,
            Time = TEvent.GetTime(value),
            // CloudEvents wants a URI; the schema id is one under the urn scheme, and keeps the version.
            DataSchema = "urn:eventcontracts:" + TEvent.Descriptor.SchemaId,
            PartitionKey = TEvent.GetPartitionKey(value),
            Data = EventMessages.Body(value).Value,
        };

    /// <summary>Whether a message is in structured mode.</summary>
    public static bool IsStructured(EventMessage message) =>
        message.Header(ContentTypeHeader)?.StartsWith("application/cloudevents", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>Whether a name can be an attribute: lower-case letters and digits, at least one.</summary>
    internal static bool IsAttributeName(ReadOnlySpan<char> name) =>
        !name.IsEmpty && name.IndexOfAnyExcept("abcdefghijklmnopqrstuvwxyz0123456789") < 0;

    private static bool IsMissing([NotNullWhen(false)] string? attribute) => string.IsNullOrEmpty(attribute);

    private static EventError Fault(EventErrorCode code, string attribute, string reason) => new(code, "/" + attribute, 0, reason);
}
